package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.app.store.Database;
import dev.careerbot.app.store.SqlCommunityStore;
import dev.careerbot.app.store.SqlKnowledgeStore;
import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.Typed;
import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.CommunitySettings;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may give which command, by every door: options, a button, a form, and a typed line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTest {
    private static final Asker MEMBER = new Asker("discord:home", "member", Set.of("people"));
    private static final Asker MODERATOR = new Asker("discord:home", "someone", Set.of("people", "staff"));
    private static final Asker GUEST = new Asker("slack:guest", "guest-moderator", Set.of());
    private static final Asker DIRECT = new Asker("", "someone", Set.of());
    private static final Asker OWNER = new Asker("discord:home", "boss", Set.of());
    private static final String HOME_SOURCE = "home.txt";

    @TempDir
    static Path home;

    private Wiring wiring;
    private Bot bot;
    private Database database;
    private KnowledgeStore store;

    @BeforeAll
    void aHomeWithTwoCommunities() throws IOException {
        Files.writeString(home.resolve("career-bot.yaml"), """
                moderation:
                  communities: [discord:home]
                  owners:
                    "discord:home": [boss]
                    "slack:guest": [guest-boss]
                """);
        wiring = new Wiring(home, Optional.empty(), Clock.systemUTC());
        bot = wiring.bot();
        database = Database.sqlite(home.resolve("career-bot.db"), Instant.EPOCH);
        store = new SqlKnowledgeStore(database);
        assertThat(run(Asker.OPERATOR, "kb init", Map.of("empty", "yes")).outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(run(OWNER, "settings add-moderator", Map.of("who", "group:staff"))
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(run(
                                new Asker("slack:guest", "guest-boss", Set.of()),
                                "settings add-moderator",
                                Map.of("who", "user:guest-moderator"))
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
        Reply added = bot.answer(new Request(
                        MODERATOR,
                        "",
                        new Request.Input.Command(
                                "kb add",
                                Map.of(),
                                List.of(new Document(
                                        HOME_SOURCE,
                                        "A playtester plays unfinished games and tells the studio where they break."
                                                .getBytes(StandardCharsets.UTF_8))))))
                .reply();
        assertThat(PlainText.of(added)).contains("Added " + HOME_SOURCE);
    }

    @AfterAll
    void end() {
        database.close();
        wiring.close();
    }

    private Reply run(Asker asker, String command, Map<String, String> options) {
        return bot.answer(new Request(asker, "", new Request.Input.Command(command, options)))
                .reply();
    }

    private interface Door {
        Request.Input.Command through(CommandSpec command, Map<String, String> options);
    }

    private static Map<String, Door> doors(List<CommandSpec> all) {
        TypedCommands typed = new TypedCommands(all);
        return Map.of(
                "options",
                (command, options) -> new Request.Input.Command(command.name(), options),
                "a button",
                (command, options) -> {
                    Action action = Action.decode(new Action("press", command.name(), options).id())
                            .orElseThrow();
                    return new Request.Input.Command(action.command(), action.arguments());
                },
                "a form",
                (command, options) -> {
                    assertThat(Form.of(command).validate(options)).isEmpty();
                    return new Request.Input.Command(Form.of(command).id(), options);
                },
                "a typed line",
                (command, options) -> {
                    Typed.Call call = (Typed.Call) typed.parse(typed.line(command.name(), options));
                    return new Request.Input.Command(call.command().name(), call.options());
                });
    }

    private static Map<String, String> sample(CommandSpec command) {
        Map<String, String> options = new HashMap<>();
        for (CommandSpec.Option option : command.options()) {
            String value = switch (option.kind()) {
                case SOURCE -> HOME_SOURCE;
                case NUMBER -> "1";
                case PERSON -> "user:evil";
                case FLAG -> "yes";
                case TEXT ->
                    !option.choices().isEmpty()
                            ? option.choices().get(0)
                            : option.name().equals("address") ? "http://127.0.0.1/page" : "word";
                case CHANNEL -> "123";
                case FILE, ROLE, SKILL -> "";
            };
            if (!value.isEmpty()) {
                options.put(option.name(), value);
            }
        }
        return options;
    }

    private List<CommandSpec> moderatorsCommands() {
        return bot.commands().stream()
                .filter(command -> command.audience() == CommandSpec.Audience.MODERATORS)
                .toList();
    }

    Stream<Arguments> commandsAndDoors() {
        List<Arguments> all = new ArrayList<>();
        for (CommandSpec command : moderatorsCommands()) {
            doors(bot.commands())
                    .forEach((name, door) -> all.add(
                            Arguments.of(command.name(), name, command, door.through(command, sample(command)))));
        }
        return all.stream();
    }

    private void isRefusedWithoutATrace(Asker asker, Request.Input.Command input) {
        List<Act> before = store.audit(Optional.empty(), 1000);
        Reply reply = bot.answer(new Request(asker, "c", input)).reply();
        assertThat(reply.outcome()).as(PlainText.of(reply)).isEqualTo(Outcome.REFUSED);
        assertThat(store.audit(Optional.empty(), 1000)).isEqualTo(before);
        assertThat(PlainText.of(reply)).doesNotContain(HOME_SOURCE, "Snapshot");
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("commandsAndDoors")
    void aMemberIsRefusedOnAllAndAnybodyInADirectMessage(
            String name, String door, CommandSpec command, Request.Input.Command input) {
        assertThat(input.name()).as(door).isEqualTo(command.name());
        isRefusedWithoutATrace(MEMBER, input);
        isRefusedWithoutATrace(DIRECT, input);
        isRefusedWithoutATrace(Asker.NOBODY, input);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("commandsAndDoors")
    void aModeratorOfAnotherCommunityChangesNothingOfTheSharedBase(
            String name, String door, CommandSpec command, Request.Input.Command input) {
        boolean reads = Set.of("kb sources", "kb history", "kb status", "kb diff", "settings show")
                .contains(name);
        if (name.equals("settings channel")) {
            CommunitySettings before = new SqlCommunityStore(database).settings("discord:home");
            bot.answer(new Request(GUEST, "c", input));
            assertThat(new SqlCommunityStore(database).settings("discord:home")).isEqualTo(before);
        } else if (reads) {
            List<Act> before = store.audit(Optional.empty(), 1000);
            Reply reply = bot.answer(new Request(GUEST, "c", input)).reply();
            assertThat(PlainText.of(reply)).doesNotContain(HOME_SOURCE, "group:staff", "discord:home");
            assertThat(store.audit(Optional.empty(), 1000)).isEqualTo(before);
        } else {
            isRefusedWithoutATrace(GUEST, input);
        }
    }

    @Test
    void aModeratorChangesOnlyWhatTheirCommunityAdded() {
        Asker other = new Asker("discord:other", "u", Set.of());
        new SqlCommunityStore(database)
                .change(
                        "discord:other",
                        settings -> settings.withModerator("user:u"),
                        new Act("discord:other", "u", Instant.EPOCH, "settings add-moderator", "user:u", ""));
        assertThat(bot.complete(other, CommandSpec.Kind.SOURCE, "", 25)).isEmpty();
        assertThat(bot.complete(MEMBER, CommandSpec.Kind.SOURCE, "", 25)).isEmpty();
        assertThat(bot.complete(MODERATOR, CommandSpec.Kind.SOURCE, "hom", 25)).containsExactly(HOME_SOURCE);
    }

    @Test
    void aCommunityIsClaimedOnceWithTheCodeOfTheConsole() {
        Asker first = new Asker("discord:new", "first", Set.of());
        Asker second = new Asker("discord:new", "second", Set.of());
        String code = wiring.ownerCode().orElseThrow();
        assertThat(run(first, "owner claim", Map.of("code", "GUESS")).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(run(OWNER, "owner claim", Map.of("code", code)).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(run(second, "owner claim", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)))
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(run(first, "owner claim", Map.of("code", code)).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(run(second, "owner remove", Map.of("who", "user:second")).outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(run(second, "settings add-moderator", Map.of("who", "user:first"))
                        .outcome())
                .isEqualTo(Outcome.ANSWERED);
        assertThat(PlainText.of(run(first, "settings show", Map.of()))).contains("user:second", "user:first");
        assertThat(wiring.ownerCode()).isEmpty();
    }

    @Test
    void fromChatNeitherPathsNorFileAddressesAreRead() {
        for (String address : List.of("/etc/passwd", "file:///etc/passwd", ".env", "C:\\secrets.txt", "..")) {
            Reply reply = run(MODERATOR, "kb add", Map.of("address", address));
            assertThat(reply.outcome()).as(address).isEqualTo(Outcome.REFUSED);
            assertThat(PlainText.of(reply)).as(address).doesNotContain("root:");
        }
    }
}
