package dev.careerbot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.knowledge.KnowledgeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of a role in particular, wherever an article in the raw says it. */
final class AskedInParticularTest {
    @TempDir
    Path folder;

    private TestBot bot = TestBot.shipped();

    @BeforeEach
    void anArticle() throws IOException {
        Files.writeString(folder.resolve("sound-designers.md"), """
                # Sound designers

                A sound designer invents what a game or a play sounds like, and records what does not exist yet.

                ## A day

                In the morning a sound designer listens to what was recorded the day before. Code is written seldom: about one
                sound designer in five writes any. The afternoon belongs to the mix.

                ## Skills

                - A sound designer needs patience, a trained ear and Reaper.
                - Sound designers are expected to know microphones.

                ## How they got there

                Most sound designers come from music schools. A few sound designers start at a radio station. Volunteer at a
                small theatre to get in.

                ## Education

                Most sound designers have a bachelor's degree in music or in something similar.

                ## What it takes at home

                The portfolio that hiring sound designers listen to lasts two minutes and holds three scenes.
                """);
        bot = new TestBot(TestBot.load(KnowledgeFiles.folder(folder)), InstantSource.fixed(Instant.EPOCH));
    }

    private String ask(String question) {
        return PlainText.of(bot.ask(question).reply());
    }

    @Test
    void whetherSomethingIsNeededIsToldBeforeTheListOfSkills() {
        assertThat(ask("do i need to code as a sound designer?"))
                .containsSubsequence("one sound designer in five writes any", "Reaper");
    }

    @Test
    void whatStandsUnderAnotherHeadingIsToldBeforeWhatFitsLess() {
        assertThat(ask("how do i become a sound designer, do they write code?"))
                .containsSubsequence(
                        "come from music schools", "one sound designer in five writes any", "The portfolio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "does a sound designer need a bachelor's degree?                | ANSWERED",
                "does a sound designer need a PhD?                              | NO_DATA",
                "is a bootcamp enough to become a sound designer?               | NO_DATA",
                "is there an apprenticeship for sound designers?                | NO_DATA",
                "i finished my bootcamp, which degree do sound designers have?  | ANSWERED"
            })
    void whatIsSaidOfOneQualificationIsNotToldOfAnother(String question, Outcome outcome) {
        assertThat(bot.ask(question).reply().outcome()).isEqualTo(outcome);
    }
}
