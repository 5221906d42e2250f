package dev.careerbot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.response.Response;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.Controls;
import dev.careerbot.bot.chat.Place;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.StoreException;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.Installations;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.message.SlackSink;
import dev.careerbot.slack.render.SlackRenderer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where all that Slack sends is taken: acknowledged at once, worked on after, once. Safe for use by several threads. */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int BUSY = 503;
    private static final int SILENT = 10_000;
    /** For as long a question that was not answered is worth an answer. */
    private static final Duration WORTH_ANSWERING = Duration.ofMinutes(30);

    private final Chat chat;
    private final Installations installations;
    private final Groups groups;
    private final Outlets outlets;
    private final Workers workers;
    private final Cache<String, Boolean> silent =
            Caffeine.newBuilder().maximumSize(SILENT).build();

    Desk(Chat chat, Installations installations, Groups groups, Outlets outlets, Workers workers) {
        this.chat = chat;
        this.installations = installations;
        this.groups = groups;
        this.outlets = outlets;
        this.workers = workers;
    }

    Chat chat() {
        return chat;
    }

    /** What is done with the installation that serves a workspace. */
    interface Work {
        void with(Installation as);
    }

    /** Acknowledges, and does it once; where too much waits already, Slack is told to come again. */
    Response take(String id, Address address, Work work) {
        return take(id, () -> installed(address).ifPresent(work::with), failed(id, address));
    }

    private Response take(String id, Runnable work, Consumer<Throwable> failed) {
        if (!workers.hasRoom()) {
            LOG.warn("more waits to be answered than the bot takes; Slack is told to send it again");
            return Response.error(BUSY);
        }
        if (chat.notice(Asked.PLATFORM, id)) {
            workers.take(work, failed);
        }
        return Response.ok();
    }

    /** Acknowledges that an installation has ended, and does what there is to do; who is silent there from now on is no news. */
    Response ending(String id, String team, Runnable work) {
        return take(
                id,
                () -> {
                    silent.put(team, true);
                    work.run();
                },
                error -> LOG.error("what has ended in workspace {} is not forgotten", team, error));
    }

    private Optional<Installation> installed(Address address) {
        Optional<Installation> as = installations.find(address.team(), address.enterprise());
        if (as.isPresent()) {
            silent.invalidate(address.team());
        } else if (silent.asMap().putIfAbsent(address.team(), true) == null) {
            LOG.warn("the app is not installed in workspace {}; what comes from there is not answered", address.team());
        }
        return as;
    }

    private Consumer<Throwable> failed(String id, Address address) {
        return error -> {
            try {
                installations
                        .find(address.team(), address.enterprise())
                        .ifPresent(as -> chat.failed(error, sink(as, id, address, false, true)));
            } catch (StoreException e) {
                LOG.error("nobody can be told of a failure, as it is not known where the app is installed", error);
            }
        };
    }

    /** Acknowledges a question, and answers it. */
    Response answer(Asked asked) {
        return take(asked.id(), asked.address(), as -> answer(as, asked));
    }

    /** Answers a question; on a worker. */
    void answer(Installation as, Asked asked) {
        Asked settled = settled(asked);
        Arrival arrival = arrival(as, settled);
        if (settled.address().manner() == Address.Manner.ASSISTANT) {
            outlets.of(as, settled.address(), asked.id(), false).status("is looking that up");
        }
        boolean shown = chat.take(arrival, sink(as, arrival, settled.address(), false));
        LOG.debug("arrival {} was {}", asked.id(), shown ? "answered" : "left alone");
    }

    /** Answers a question that had to wait, on a worker. */
    void answerLater(Asked asked) {
        workers.take(
                () -> installed(asked.address()).ifPresent(as -> answer(as, asked)),
                failed(asked.id(), asked.address()));
    }

    /** How the bot is to behave where something is asked. */
    ChannelSettings settings(Asked asked) {
        return chat.settings(asker(asked, Set.of()), asked.place());
    }

    /** With what the channel's settings say of threads, and of who sees it. */
    private Asked settled(Asked asked) {
        Address address = asked.address();
        ChannelSettings settings = settings(asked);
        boolean isPrivate = settings.isPrivate()
                && asked.manner() == Manner.COMMAND
                && !address.responseUrl().isEmpty();
        boolean opensThread = settings.threads()
                && address.thread().isEmpty()
                && (asked.manner() == Manner.MENTION || asked.manner() == Manner.OVERHEARD);
        Address shown = isPrivate ? address.shown(Address.Manner.PRIVATE) : address;
        return asked.at(opensThread ? shown.in(address.since()) : shown);
    }

    Arrival arrival(Installation as, Asked asked) {
        String community = community(asked);
        Set<String> in =
                groups.of(as, asked.address().team(), asked.address().user(), chat.moderatingGroups(community));
        Place place = asked.place();
        Request request =
                new Request(asker(asked, in), place.conversation(asked.address().user()), asked.input());
        return new Arrival(
                asked.id(), place, asked.manner(), request, asked.address().encode());
    }

    private static Asker asker(Asked asked, Set<String> in) {
        return new Asker(community(asked), asked.address().user(), in);
    }

    private static String community(Asked asked) {
        return asked.isDirect() ? "" : Asked.community(asked.address().team());
    }

    /** Who somebody is in a workspace, wherever they look at the bot. */
    Asker member(Installation as, String team, String user) {
        String community = Asked.community(team);
        return new Asker(community, user, groups.of(as, team, user, chat.moderatingGroups(community)));
    }

    /** Says something to somebody that answers no question of theirs. */
    void tell(Installation as, Address address, Reply reply) {
        SlackRenderer.all(reply)
                .forEach(shown -> outlets.of(as, address, "", false).tell(shown));
    }

    SlackSink sink(Installation as, Arrival arrival, Address address, boolean again) {
        boolean isWhole = arrival.request().input() instanceof Request.Input.Command command
                && !Controls.has(command.name())
                && chat.bot().isModeration(command.name());
        return sink(as, arrival.id(), address, again, isWhole);
    }

    private SlackSink sink(Installation as, String id, Address address, boolean again, boolean isWhole) {
        return new SlackSink(outlets.of(as, address, id, again), isWhole, outlets.commands()::named, chat::shownIn);
    }

    /** Answers what a process that ended had begun; what may have been answered by an address of Slack's is left alone. */
    void resume() {
        for (Arrival arrival : chat.unfinished(Asked.PLATFORM, WORTH_ANSWERING)) {
            Optional<Address> address = Address.decode(arrival.address());
            if (address.isEmpty() || address.get().manner() == Address.Manner.PRIVATE) {
                LOG.warn("arrival {} was not finished, and cannot be answered again", arrival.id());
                chat.abandon(arrival);
            } else {
                workers.take(() -> resume(arrival, address.get()), failed(arrival.id(), address.get()));
            }
        }
    }

    private void resume(Arrival arrival, Address address) {
        Optional<Installation> as = installed(address);
        if (as.isEmpty()) {
            chat.abandon(arrival);
            return;
        }
        boolean shown = chat.resume(arrival, sink(as.get(), arrival, address, true));
        LOG.debug("arrival {} of before was {}", arrival.id(), shown ? "answered" : "left alone");
    }
}
