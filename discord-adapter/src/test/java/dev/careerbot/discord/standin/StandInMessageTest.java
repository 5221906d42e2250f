package dev.careerbot.discord.standin;

import static dev.careerbot.discord.standin.TryingBot.on;
import static dev.careerbot.discord.standin.TryingBot.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages in channels, threads and private channels through the real client library. */
class StandInMessageTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private DiscordStandIn discord;
    private StandInChannel general;
    private Visitor ada;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        general = discord.guild("Tavern").channel("general");
        ada = discord.guild("Tavern").member("ada").in(general);
    }

    @AfterEach
    void stop() {
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    private TryingBot listeningBot() {
        return TryingBot.start(discord, on(MessageReceivedEvent.class, this::hear));
    }

    private void hear(MessageReceivedEvent event) {
        if (!event.getAuthor().isBot()) {
            heard.add(event.getMessage().getContentRaw());
        }
    }

    private String nextHeard() throws InterruptedException {
        return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
    }

    private TextChannel generalOf(TryingBot bot) {
        return bot.jda().getTextChannelById(general.id());
    }

    @Test
    void aMentionIsAnsweredWithoutAPing() {
        try (TryingBot bot = TryingBot.start(discord, on(MessageReceivedEvent.class, event -> {
            if (!event.getAuthor().isBot()) {
                event.getMessage()
                        .reply(text("Hello, @everyone and " + event.getAuthor().getAsMention()))
                        .queue();
            }
        }))) {
            ada.mentionsBot("hello");
            SeenMessage answer = general.awaitMessagesOfBot(1).get(0);
            assertThat(answer.pings()).isEmpty();
            assertThat(general.transcript()).isEqualTo("""
                    ada [pings career-bot]:
                      %s hello
                    career-bot [replies to ada]:
                      Hello, @everyone and %s
                    """.formatted(
                            discord.bot().mention(), discord.user("ada").mention()));
        }
    }

    @Test
    void onlyWhatIsMeantForTheBotComesWithItsText() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            generalOf(bot).sendMessage(text("I am here")).complete();
            SeenMessage own = general.lastMessage();
            ada.says("between us");
            assertThat(nextHeard()).isEmpty();
            ada.mentionsBot("to you");
            assertThat(nextHeard()).endsWith("to you");
            ada.replies(own, "with a ping", true);
            assertThat(nextHeard()).isEqualTo("with a ping");
            ada.replies(own, "without a ping", false);
            assertThat(nextHeard()).isEmpty();
            discord.user("ada").inDm().says("in private");
            assertThat(nextHeard()).isEqualTo("in private");
        }
    }

    @Test
    void withThePrivilegedIntentAllTextComes() throws InterruptedException {
        var builder = TryingBot.builder(discord).enableIntents(GatewayIntent.MESSAGE_CONTENT);
        try (TryingBot bot = TryingBot.start(builder, on(MessageReceivedEvent.class, this::hear))) {
            ada.says("between us");
            assertThat(nextHeard()).isEqualTo("between us");
        }
    }

    @Test
    void aMessageIsDeliveredTwice() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            SeenMessage said = ada.mentionsBot("once");
            ada.deliversAgain(said);
            assertThat(nextHeard()).endsWith("once");
            assertThat(nextHeard()).endsWith("once");
        }
    }

    @Test
    void changesAndDeletionsAreHeard() throws InterruptedException {
        try (TryingBot bot = TryingBot.start(
                discord,
                on(
                        MessageUpdateEvent.class,
                        event -> heard.add("now: " + event.getMessage().getContentRaw())),
                on(MessageDeleteEvent.class, event -> heard.add("deleted")))) {
            SeenMessage said = ada.mentionsBot("fist");
            ada.edits(said, discord.bot().mention() + " first");
            assertThat(nextHeard()).endsWith("first");
            ada.deletes(said);
            assertThat(nextHeard()).isEqualTo("deleted");
            assertThat(general.messages()).singleElement().satisfies(message -> {
                assertThat(message.edited()).isTrue();
                assertThat(message.deleted()).isTrue();
            });
            SeenMessage foreign =
                    discord.guild("Tavern").member("eve").in(general).says("mine");
            assertThatThrownBy(() -> ada.edits(foreign, "hers")).hasMessageContaining("not written by ada");
        }
    }

    @Test
    void aPrivateMessageIsAnsweredAndBegun() {
        try (TryingBot bot = TryingBot.start(discord, on(MessageReceivedEvent.class, event -> {
            if (!event.getAuthor().isBot()) {
                event.getChannel().sendMessage(text("To you too")).queue();
            }
        }))) {
            discord.user("eve").inDm().says("Good morning");
            assertThat(discord.user("eve").dm().awaitMessagesOfBot(1).get(0).content())
                    .isEqualTo("To you too");
            StandInUser bob = discord.user("bob");
            bot.jda()
                    .openPrivateChannelById(bob.id())
                    .flatMap(channel -> channel.sendMessage(text("Unasked")))
                    .complete();
            assertThat(bob.dm().lastMessage().content()).isEqualTo("Unasked");
        }
    }

    @Test
    void filesAreSentChangedAndFetched() {
        try (TryingBot bot = listeningBot()) {
            byte[] content = {0, 1, 2, (byte) 0xff, 13, 10, 13, 10, '-', '-'};
            var sent = generalOf(bot)
                    .sendMessage(text("See:"))
                    .addFiles(
                            FileUpload.fromData(content, "ä.bin"),
                            FileUpload.fromData("x".getBytes(StandardCharsets.UTF_8), "b"))
                    .complete();
            assertThat(general.lastMessage().attachments()).containsExactly("ä.bin", "b");
            assertThat(sent.getAttachments().get(0).getProxy().download())
                    .succeedsWithin(java.time.Duration.ofSeconds(20))
                    .satisfies(stream -> assertThat(stream).hasBinaryContent(content));
            sent.editMessageAttachments(sent.getAttachments().get(1)).complete();
            assertThat(general.lastMessage().attachments()).containsExactly("b");
            assertThat(generalOf(bot)
                            .retrieveMessageById(sent.getId())
                            .complete()
                            .getContentRaw())
                    .isEqualTo("See:");
            assertThat(generalOf(bot).getHistory().retrievePast(10).complete()).hasSize(1);
            sent.delete().complete();
            assertThat(general.messages().get(0).deleted()).isTrue();
        }
    }

    @Test
    void threadsAreOpenedAndTalkedIn() throws InterruptedException {
        try (TryingBot bot = listeningBot()) {
            SeenMessage said = ada.mentionsBot("a long story");
            nextHeard();
            ThreadChannel thread = generalOf(bot)
                    .createThreadChannel("A long story", said.id())
                    .complete();
            thread.sendMessage(text("Once upon a time")).complete();
            assertThat(general.threads()).singleElement().satisfies(channel -> {
                assertThat(channel.name()).isEqualTo("A long story");
                assertThat(channel.lastMessage().content()).isEqualTo("Once upon a time");
            });
            discord.user("ada").in(general.threads().get(0)).mentionsBot("and then?");
            assertThat(nextHeard()).endsWith("and then?");
            ThreadChannel other = generalOf(bot).createThreadChannel("Another").complete();
            other.getManager().setArchived(true).complete();
            assertThat(general.threads()).hasSize(2);
        }
    }

    @Test
    void whatIsSentTwiceUnderOneNonceStandsOnce() {
        try (TryingBot bot = listeningBot()) {
            generalOf(bot).sendMessage(text("once")).setNonce("n1").complete();
            generalOf(bot).sendMessage(text("once")).setNonce("n1").complete();
            generalOf(bot).sendMessage(text("twice")).setNonce("n2").complete();
            assertThat(general.messages()).extracting(SeenMessage::content).containsExactly("once", "twice");
        }
    }

    @Test
    void whatIsForbiddenOrGoneIsRefused() {
        StandInChannel cellar = discord.guild("Tavern").channel("cellar").denyBot(Permission.MESSAGE_SEND);
        try (TryingBot bot = listeningBot()) {
            assertThatThrownBy(() -> bot.jda()
                            .getTextChannelById(cellar.id())
                            .sendMessage(text("x"))
                            .complete())
                    .hasMessageContaining("MESSAGE_SEND");
            discord.next("POST", "/channels/{channel_id}/messages").areRefused(403, 50013, "Missing Permissions");
            assertRefused(
                    ErrorResponse.MISSING_PERMISSIONS,
                    () -> generalOf(bot).sendMessage(text("x")).complete());
            assertRefused(
                    ErrorResponse.UNKNOWN_MESSAGE,
                    () -> generalOf(bot)
                            .editMessageById("123", "x")
                            .setAllowedMentions(List.of())
                            .complete());
            var stillThere = generalOf(bot);
            discord.next("POST", "/channels/{channel_id}/messages").areRefused(404, 10003, "Unknown Channel");
            assertRefused(
                    ErrorResponse.UNKNOWN_CHANNEL,
                    () -> stillThere.sendMessage(text("x")).complete());
            assertThat(discord.invalidRequests()).isEqualTo(1);
        }
    }

    private static void assertRefused(
            ErrorResponse why, org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.getErrorResponse()).isEqualTo(why));
    }
}
