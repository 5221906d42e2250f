package dev.careerbot.discord;

import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.bot.chat.Waiting;
import dev.careerbot.bot.command.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot on Discord: in servers, in direct messages, and wherever somebody who installed it takes it along. Started once; safe for
 * use by several threads from then on.
 */
public final class DiscordAdapter implements ChatPlatform {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordAdapter.class);

    /** How long Discord takes an answer to an interaction; a message would be answered too late after that. */
    private static final Duration ANSWERABLE = Duration.ofMinutes(15);

    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final DiscordSettings settings;
    private final Chat chat;
    private final Connection connection;
    private final Discord discord;
    private final Downloads downloads;
    private final Answering answering;

    /** A bot that is not connected yet. */
    public DiscordAdapter(DiscordSettings settings, Chat chat, Threads threads) {
        this.settings = settings;
        this.chat = chat;
        this.connection = new Connection(settings);
        this.discord = new Discord(connection::shards);
        this.downloads = new Downloads(settings.rest().isPresent());
        this.answering = new Answering(chat, discord, threads, downloads);
        Waiting waiting = new Waiting(threads.timer());
        connection.listen(new Events(chat, answering, waiting, settings.readsMessages(), threads));
        connection.listen(new Interactions(chat, answering, threads));
    }

    @Override
    public String name() {
        return DiscordRequests.PLATFORM;
    }

    @Override
    public void start() throws Unavailable {
        connection.open();
        register();
        for (Arrival arrival : chat.unfinished(name(), ANSWERABLE)) {
            LOG.info("going on with {}, which the process before has left", arrival.id());
            Address.find(arrival.address()).ifPresent(address -> answering.finish(arrival, address));
        }
    }

    private void register() {
        var definitions = new CommandDefinitions(Language.all()).of(chat.bot().commands());
        var registered = Trouble.ask(
                "registering the commands",
                () -> discord.any().updateCommands().addCommands(definitions).map(commands -> commands.size()));
        registered.value().ifPresent(count -> LOG.info("{} commands are registered", count));
    }

    /** Empty before {@link #start}. */
    @Override
    public Optional<URI> invitation() {
        return connection.isOpen()
                ? Optional.of(Invitation.of(discord.any().getSelfUser().getApplicationId()))
                : Optional.empty();
    }

    /** Whether a channel can be reached. */
    boolean reaches(String channel) {
        return discord.channel(channel).isPresent();
    }

    @Override
    public List<Finding> check() {
        return new SetupCheck(settings, chat.bot().commands()).findings();
    }

    @Override
    public void close() {
        answering.running().stop(STOPPING);
        connection.close();
        downloads.close();
    }
}
