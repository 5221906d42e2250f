package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhereaboutsTest {
    private static KnowledgeBase base() {
        String irish =
                "<html><body><article><h1>The playtester in Ireland</h1><p>A playtester plays unfinished games.</p>"
                        + "<p>The median playtester in Dublin is on 41,000 euro.</p><p>In Galway many playtesters work at night.</p>"
                        + "<p>If it is your first post, think of 29,000 euro.</p></article></body></html>";
        String anywhere =
                "<html><body><article><h1>The lamp engineer</h1><p>A lamp engineer plans the lamps of a stage.</p>"
                        + "<p>Most lamp engineers own a ladder.</p><p>In Leeds they own two.</p><p>In Oslo they own three.</p>"
                        + "</article></body></html>";
        String statistics =
                "<html><head><title>Oar engineer - Irish Occupations Bureau</title></head><body><article><h1>Oar "
                        + "engineer</h1><p>An oar engineer carves oars for long boats.</p><p>Most permits went to people from India.</p>"
                        + "<p>The median of all is 61,300 euro in a year.</p></article></body></html>";
        String letter =
                "<html><body><article><h1>A letter from Skagen: the kite pilot</h1><p>A kite pilot flies kites over the sea.</p>"
                        + "<p>Our town expects ninety more jobs for kite pilots soon.</p></article></body></html>";
        return TestKnowledge.load(KnowledgeFiles.of(
                List.of(
                        new Document("irish.html", irish.getBytes(StandardCharsets.UTF_8)),
                        new Document("statistics.html", statistics.getBytes(StandardCharsets.UTF_8)),
                        new Document("anywhere.html", anywhere.getBytes(StandardCharsets.UTF_8)),
                        new Document("letter.html", letter.getBytes(StandardCharsets.UTF_8))),
                false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The median playtester | dublin  | true",
                "The median playtester | ireland | true",
                "The median playtester | galway  | false",
                "If it is your first   | ireland | true",
                "If it is your first   | dublin  | false",
                "If it is your first   | canada  | false",
                "Most lamp engineers   | uk      | false",
                "The median of all     | ireland | true",
                "Most permits          | ireland | false",
                "Our town expects      | skagen  | true",
                "Our town expects      | oslo    | false"
            })
    void aStatementIsAboutThePlaceThatItNamesOrElseItsArticle(String beginning, String place, boolean isAbout) {
        KnowledgeBase base = base();
        assertThat(base.isAbout(TestKnowledge.statement(base, beginning), List.of(place)))
                .isEqualTo(isAbout);
    }
}
