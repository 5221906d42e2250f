package dev.careerbot.app.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerbot.app.Wiring;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.discord.DiscordAdapter;
import dev.careerbot.discord.StandInSettings;
import dev.careerbot.discord.Threads;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.SeenMessage;
import dev.careerbot.discord.standin.StandInChannel;
import dev.careerbot.discord.standin.Visitor;
import dev.careerbot.slack.SlackAdapter;
import dev.careerbot.slack.SlackSettings;
import dev.careerbot.slack.standin.Conversation;
import dev.careerbot.slack.standin.Person;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.SlackStandIn;
import dev.careerbot.slack.standin.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every development question says the same on Discord and on Slack as in the terminal: the same statements with the same marks and
 * sources, in the same order. {@code -Pthorough} asks all of them, and not only some of each group.
 */
class ParityTest {
    private static final int EACH = Integer.MAX_VALUE;
    private static final int USUAL = 3;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    Path home;

    /** A person at a platform, in a conversation with the bot alone. */
    private interface Front {
        /** All that the bot says to a message, with what follows by "more". */
        String ask(String question);
    }

    /** Opens a conversation. */
    private interface Platform {
        Front talk(String name);
    }

    private static List<List<Question>> conversations() throws IOException {
        int most = System.getProperty("parity", "").equals("all") ? EACH : USUAL;
        Map<String, List<Question>> all = new LinkedHashMap<>();
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (Question question : Question.load("development.jsonl")) {
            String name = question.conversation().isEmpty() ? question.id() : question.conversation();
            boolean goesOn = all.containsKey(name);
            if (goesOn || groups.merge(question.group() + question.intents(), 1, Integer::sum) <= most) {
                all.computeIfAbsent(name, any -> new ArrayList<>()).add(question);
            }
        }
        return List.copyOf(all.values());
    }

    /** Letters and digits alone: what a platform's markup leaves of a text. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** What must be seen, in this order. */
    private static List<String> said(Reply reply) {
        List<String> parts = new ArrayList<>();
        for (Block block : reply.blocks()) {
            switch (block) {
                case Block.Text text -> parts.add(text.text());
                case Block.Paragraph paragraph ->
                    paragraph.statements().forEach(statement -> parts.add(PlainText.cited(statement)));
                case Block.Bullets bullets -> bullets.items().forEach(item -> parts.add(PlainText.cited(item)));
                case Block.Table table ->
                    table.rows().forEach(row -> {
                        parts.add(row.label());
                        row.cells().forEach(cell -> parts.add(PlainText.cell(cell)));
                    });
            }
        }
        reply.citations().forEach(citation -> parts.add(title(citation)));
        return parts;
    }

    private static String title(Citation citation) {
        return citation.article().title();
    }

    private void saysTheSame(Wiring wiring, Platform platform) throws IOException {
        int number = 0;
        for (List<Question> conversation : conversations()) {
            String name = "person" + number++;
            Front front = platform.talk(name);
            for (Question question : conversation) {
                Reply reply = wiring.bot()
                        .answer(Request.text("terminal-" + name, question.text()))
                        .reply();
                String shown = bare(front.ask(question.text()));
                int at = 0;
                for (String part : said(reply)) {
                    int found = shown.indexOf(bare(part), at);
                    assertThat(found)
                            .as("%s “%s”: “%s” in %s", question.id(), question.text(), part, shown)
                            .isNotNegative();
                    at = found;
                }
            }
        }
    }

    @Test
    void discordSaysTheSame() throws Exception {
        try (Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC());
                DiscordStandIn discord = DiscordStandIn.start();
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
                ChatPlatform adapter = new DiscordAdapter(
                        StandInSettings.of(discord),
                        wiring.chat().orElseThrow(),
                        new Threads(workers, workers, timer))) {
            adapter.start();
            saysTheSame(wiring, name -> new OnDiscord(discord.user(name).inDm()));
            assertThat(discord.violations()).isEmpty();
        }
    }

    private static final class OnDiscord implements Front {
        private final Visitor person;
        private int seen;

        OnDiscord(Visitor person) {
            this.person = person;
        }

        @Override
        public String ask(String question) {
            StandInChannel channel = person.channel();
            person.says(question);
            StringBuilder all = new StringBuilder();
            SeenMessage message = channel.awaitMessagesOfBot(++seen).get(seen - 1);
            all.append(message.text());
            while (message.component("More").isPresent()) {
                person.clicks(message, "More").awaitAnswer();
                message = channel.awaitMessagesOfBot(++seen).get(seen - 1);
                all.append(' ').append(message.text());
            }
            return all.toString();
        }
    }

    @Test
    void slackSaysTheSame() throws Exception {
        try (Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC());
                SlackStandIn slack = SlackStandIn.start();
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            Workspace workspace = slack.addWorkspace("Acme");
            try (ChatPlatform adapter = new SlackAdapter(
                    new SlackSettings(
                            new SlackSettings.Tokens(
                                    workspace.botToken(),
                                    slack.app().appToken(),
                                    slack.app().signingSecret()),
                            new SlackSettings.Door.Socket(),
                            "",
                            Optional.of(URI.create(slack.methodsUrl()))),
                    wiring.chat().orElseThrow(),
                    Clock.systemUTC(),
                    timer)) {
                adapter.start();
                await().atMost(LONGEST).until(() -> slack.openSockets() > 0);
                saysTheSame(wiring, name -> new OnSlack(workspace.person(name)));
            }
            assertThat(slack.violations()).isEmpty();
        }
    }

    private static final class OnSlack implements Front {
        private final Person person;
        private int seen;

        OnSlack(Person person) {
            this.person = person;
        }

        @Override
        public String ask(String question) {
            Conversation channel = person.directConversation();
            person.tellsBot(question);
            StringBuilder all = new StringBuilder();
            SlackMessage message = next(channel);
            all.append(message.read());
            for (Optional<String> more = more(message); more.isPresent(); more = more(message)) {
                person.clicks(message, more.get()).awaitAcknowledgement();
                message = next(channel);
                all.append(' ').append(message.read());
            }
            return all.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        }

        private static Optional<String> more(SlackMessage message) {
            return message.blocks().findValuesAsText("action_id").stream()
                    .filter(id -> id.startsWith("answer-more"))
                    .findFirst();
        }

        private SlackMessage next(Conversation channel) {
            seen++;
            await().atMost(LONGEST).until(() -> ofBot(channel).size() >= seen);
            return ofBot(channel).get(seen - 1);
        }

        private List<SlackMessage> ofBot(Conversation channel) {
            return channel.all().stream().filter(SlackMessage::isByBot).toList();
        }
    }
}
