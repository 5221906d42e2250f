package dev.careerbot.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles by other words than their names. */
final class ShortTitlesTest {
    private static final TestBot BOT = new TestBot(KnowledgeFiles.of(
            List.of(
                    page("DevOps engineer", "gains by the Terraform Associate certificate"),
                    page("network engineer", "lays out cables in offices and in halls"),
                    page("infrastructure engineer", "racks machines and looks after them at night"),
                    page("machine learning engineer", "trains models and keeps them awake"),
                    page("documentation engineer", "builds the machine that words run through"),
                    page("iOS developer", "works in Swift and tests on a dozen devices"),
                    page("Android developer", "works in Kotlin and tests on hundreds of devices"),
                    page("incident responder", "begins in a security operations centre")),
            false));

    private static Document page(String role, String does) {
        String html = "<html><body><article><h1>The " + role + "</h1><p>The " + role + " " + does
                + ", and tells everybody about it who wants to listen. Many would like to become a " + role
                + " one day.</p></article></body></html>";
        return new Document(role.replace(' ', '-') + ".html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RoleId> roles(String question) {
        return BOT.ask(question).roles();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what does an infra engineer do          | infrastructure-engineer",
                "how is the day of a docs engineer       | documentation-engineer",
                "is there a cert for an IR               | incident-responder",
                "as an IR, which cert do recruiters want | incident-responder",
                "devops certs pls                        | devops-engineer",
                "how do I get an iOS job                 | ios-developer",
                "can i get into incident response with no degree | incident-responder",
                "which certs for devops?                 | devops-engineer",
                "is a phd necessary for ML engineering?? | machine-learning-engineer"
            })
    void aRoleIsMeantByShorterWordsAndByItsWork(String question, String role) {
        assertThat(roles(question)).containsExactly(new RoleId(role));
    }

    @Test
    void aSecondOneThatIsMisspeltLosesNothingOfTheFirst() {
        assertThat(roles("infra engineer or docs enginer, how do the jobs differ?"))
                .containsExactly(new RoleId("infrastructure-engineer"), new RoleId("documentation-engineer"));
    }

    @Test
    void twoAreSetSideBySide() {
        assertThat(roles("android or ios, how do the jobs differ?"))
                .containsExactly(new RoleId("android-developer"), new RoleId("ios-developer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"does a radio network job still have a future?", "is DevOps tooling expensive?"})
    void whatOnlyBeginsAsATitleDoesIsNoRole(String question) {
        assertThat(roles(question)).isEmpty();
    }
}
