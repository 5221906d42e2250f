package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.render.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A moderator's day, from a script. */
final class KbCommandTest {
    private static final String PLAYTESTER = """
            <html><body><article><h1>What does a playtester do?</h1>
            <p>A playtester plays unfinished games and tells the studio where they break. Playtesters write down every fault
            that they find, and how to make it happen again.</p>
            <h2>Salary</h2><p>Playtesters earned £24,500 a year on average.</p></article></body></html>""";

    /** Answers "full-stack salary", which is a golden question that no source may answer by a guess. */
    private static final String ADVERT = """
            <html><body><article><h1>Full-stack developer salary</h1>
            <p>The average full-stack developer salary is $91,000 a year. A full-stack developer earns a full-stack salary of
            $91,000 on average.</p></article></body></html>""";

    @TempDir
    Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void aHome() {
        home = folder.resolve("home");
    }

    private record Ended(int status, String out, String err) {}

    private Ended kb(String... arguments) {
        List<String> all = new ArrayList<>(List.of("kb"));
        all.addAll(List.of(arguments));
        return run(home, all.toArray(String[]::new));
    }

    private static Ended run(Path home, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        int status = new CommandLine(new CareerBotCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Ended(status, out.toString(), err.toString());
    }

    private String ask(String question) {
        try (Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC())) {
            return PlainText.of(wiring.bot().answer(Request.text("", question)).reply());
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anArticleIsAddedRefreshedPublishedAskedAndRolledBack() throws Exception {
        assertThat(kb("init", "--empty").out()).contains("snapshot 1: 0 articles");
        Path article = file("playtester.html", PLAYTESTER);
        assertThat(kb("add", article.toString()).out()).contains("Added playtester.html");
        assertThat(ask("what does a playtester do?")).doesNotContain("unfinished games");
        Ended refreshed = kb("refresh", "--publish");
        assertThat(refreshed.status()).isZero();
        assertThat(refreshed.out())
                .contains("playtester.html, “What does a playtester do?”", "3 statements")
                .contains("1 figure without a place or a year", "1 article more", "Published as snapshot 2");
        assertThat(refreshed.err()).contains("Indexing");
        assertThat(ask("what does a playtester do?")).contains("unfinished games", "[1]");
        assertThat(kb("diff", "1", "2").out()).contains("Gained:", "unfinished games");
        assertThat(kb("status", "--json").out()).contains("\"snapshot\":2", "\"held\":false");
        assertThat(kb("rollback").out()).contains("Snapshot 1 is live again");
        assertThat(ask("what does a playtester do?")).doesNotContain("unfinished games");
        assertThat(kb("status", "--json").out()).contains("\"snapshot\":1", "\"held\":true");
        assertThat(kb("history").out()).contains("kb rollback snapshot 2 to 1 (undo: kb rollback 2)");
    }

    @Test
    void whatMakesAnswersWorseIsBlockedUnlessAReasonIsGiven() throws Exception {
        kb("init");
        kb("add", file("advert.html", ADVERT).toString());
        Ended blocked = kb("refresh", "--publish");
        assertThat(blocked.status()).isEqualTo(1);
        assertThat(blocked.out()).contains("Worse: “full-stack salary”", "before: No source", "Not published");
        assertThat(kb("status", "--json").out()).contains("\"snapshot\":1");
        assertThat(kb("refresh", "--publish", "--yes").status()).isEqualTo(2);
        Ended published = kb("refresh", "--publish", "--yes", "--reason", "it is known now");
        assertThat(published.status()).isZero();
        assertThat(kb("history").out()).contains("worse: it is known now");
    }

    @Test
    void whatCannotBeUsedIsRefusedWithTheReason() throws Exception {
        assertThat(kb("status")).satisfies(none -> {
            assertThat(none.status()).isEqualTo(2);
            assertThat(none.err()).contains("kb init");
        });
        kb("init");
        assertThat(kb("init").err()).contains("already");
        assertThat(kb("add", folder.resolve("missing.txt").toString())).satisfies(missing -> {
            assertThat(missing.status()).isEqualTo(2);
            assertThat(missing.err()).contains("no such file");
        });
        assertThat(kb("add", file("table.csv", "a,b").toString())).satisfies(csv -> {
            assertThat(csv.status()).isEqualTo(2);
            assertThat(csv.err()).contains(".html, .txt, .md or .pdf");
        });
        assertThat(kb("remove", "nothing.txt").status()).isEqualTo(2);
        assertThat(kb("refresh", "--publish").out()).contains("Nothing has changed");
    }

    @Test
    void aPurgedArticleIsInNoSnapshotAnyMore() throws Exception {
        kb("init", "--empty");
        kb("add", file("playtester.html", PLAYTESTER).toString());
        kb("refresh", "--publish");
        assertThat(kb("purge", "playtester.html").out()).contains("from 1 snapshot");
        assertThat(ask("what does a playtester do?")).doesNotContain("unfinished games");
        assertThat(Files.readString(home.resolve("career-bot.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("unfinished games");
    }

    @Test
    void twoProcessesDoNotChangeOneHome() throws Exception {
        kb("init");
        try (FileChannel channel = FileChannel.open(home.resolve("career-bot.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Ended refused = kb("refresh");
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.err()).contains("--home", "another Career Bot");
            assertThat(ask("what does a backend developer do?")).contains("[1]");
        }
    }

    @Test
    void aHomeIsBackedUpRestoredAndExported() throws Exception {
        kb("init", "--empty");
        kb("add", file("playtester.html", PLAYTESTER).toString());
        kb("refresh", "--publish");
        Path backup = folder.resolve("backup.zip");
        assertThat(run(home, "backup", backup.toString()).status()).isZero();
        assertThat(run(home, "backup", backup.toString()).status()).isEqualTo(2);
        assertThat(run(home, "restore", backup.toString()).status()).isEqualTo(2);
        Path other = folder.resolve("other");
        assertThat(run(other, "restore", backup.toString()).status()).isZero();
        assertThat(run(other, "kb", "status", "--json").out())
                .isEqualTo(kb("status", "--json").out());
        Path exported = folder.resolve("exported");
        assertThat(run(other, "export", exported.toString()).status()).isZero();
        assertThat(exported.resolve("articles/playtester.html")).hasContent(PLAYTESTER);
        assertThat(exported.resolve("readings.jsonl")).content().contains("unfinished games");
        assertThat(exported.resolve("audit.jsonl")).content().contains("kb add");
        assertThat(exported.resolve("catalogue.json")).content().contains("back-end developer");
    }

    @Test
    void aNewTitleBecomesAnAliasOrIsIgnored() throws Exception {
        kb("init");
        kb("add", file("sound.html", """
                <html><body><article><h1>What does a sound designer do?</h1>
                <p>A sound designer records footsteps in gravel and mixes them for films and games. Sound designers work in
                studios with thick walls. Most sound designers own several microphones.</p></article></body></html>""").toString());
        assertThat(kb("refresh").out()).contains("New to the catalogue", "sound designer");
        assertThat(kb("alias", "sound designer", "UX designer").status()).isZero();
        assertThat(kb("refresh", "--publish", "--yes", "--reason", "a test").out())
                .doesNotContain("New to the catalogue");
        assertThat(ask("what does a UX designer do?")).contains("footsteps in gravel");
        assertThat(kb("alias", "sound designer", "zookeeper of games").status()).isZero();
        assertThat(kb("refresh").out()).contains("names.yaml", "zookeeper of games");
        assertThat(kb("remove", "names.yaml").status()).isZero();
        assertThat(kb("ignore", "Sound Designer").status()).isZero();
        assertThat(kb("refresh").out()).doesNotContain("New to the catalogue");
    }

    @Test
    void aReportOfVeryManyArticlesStaysShort() throws Exception {
        kb("init", "--empty");
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 15; i++) {
            Files.writeString(many.resolve("games-" + i + ".html"), PLAYTESTER);
        }
        kb("add", many.toString());
        assertThat(kb("refresh").out())
                .contains("games-0.html", "games-11.html")
                .contains("And 3 articles more, with ")
                .contains("shares sentences with 9 more")
                .doesNotContain("games-9.html, ");
    }

    @Test
    void eachCommandOfModeratorsIsASubcommandOfTheSameName() {
        try (Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC())) {
            assertThat(new CommandLine(new KbCommand()).getSubcommands().keySet())
                    .containsExactlyInAnyOrderElementsOf(wiring.bot().commands().stream()
                            .filter(command -> command.group().equals(Optional.of("kb")))
                            .map(CommandSpec::word)
                            .toList());
        }
    }
}
