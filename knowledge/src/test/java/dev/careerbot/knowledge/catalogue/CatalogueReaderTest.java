package dev.careerbot.knowledge.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.Disagreement;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import dev.careerbot.knowledge.model.SkillKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogueReaderTest {
    private static final String ROLE = "- {id: chef, name: chef}\n";
    private static final String CERTIFICATION = "- {id: cert, name: Cert, kind: course, source: one}\n";

    private final CatalogueReader reader = new CatalogueReader();

    @Test
    void rolesHaveNamesFieldsAliasesAndMisspellings() {
        reader.add("roles.yaml", "- {id: chef, name: chef, field: kitchen, aliases: [cook], misspellings: [shef]}");
        assertThat(reader.problems()).isEmpty();
        assertThat(reader.catalogue().findRole(new RoleId("chef"))).hasValueSatisfying(role -> {
            assertThat(role.field()).isEqualTo("kitchen");
            assertThat(role.aliases()).containsExactly("cook");
            assertThat(role.misspellings()).containsExactly("shef");
        });
    }

    @Test
    void skillsHaveTheKindUnderWhichTheyStand() {
        reader.add(
                "skills.yaml",
                "soft-skill:\n  - {id: calm, name: Calm}\nlanguage:\n  - {id: go, name: Go, exact: true}\n");
        assertThat(reader.problems()).isEmpty();
        assertThat(reader.catalogue().skills().stream().map(Skill::kind))
                .containsExactly(SkillKind.SOFT_SKILL, SkillKind.LANGUAGE);
        assertThat(reader.catalogue().skills().stream().map(Skill::exact)).containsExactly(false, true);
    }

    @Test
    void whatACertificationsSourceDoesNotSayIsUnsaid() {
        reader.add("certifications.yaml", CERTIFICATION);
        Certification certification = reader.catalogue().certifications().get(0);
        assertThat(certification.provider()).isNull();
        assertThat(certification.level()).isNull();
        assertThat(certification.checked()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "roles.yaml          | {id: b}                                              | 'name' is missing",
                "roles.yaml          | {name: b}                                            | 'id' is missing",
                "roles.yaml          | {id: B C, name: b}                                   | lower-case words joined by hyphens",
                "roles.yaml          | {id: b, name: b, alias: [c]}                         | unknown field 'alias'",
                "roles.yaml          | {id: b, name: b, aliases: c}                         | 'aliases' should be a list",
                "roles.yaml          | {id: b, name: [c]}                                   | 'name' should be a text",
                "roles.yaml          | just words                                           | expected the fields",
                "certifications.yaml | {id: b, name: b, kind: c, source: d, roles: [e]}     | unknown role 'e'",
                "certifications.yaml | {id: b, name: b, kind: c, source: d, skills: [e]}    | unknown skill 'e'",
                "certifications.yaml | {id: b, name: b, kind: c, source: d, checked: today} | should be a date such as",
                "certifications.yaml | {id: b, name: b, kind: c}                            | 'source' is missing",
                "positions.yaml      | {id: b, about: c, roles: [], sides: []}              | at least two sides",
                "positions.yaml      | {id: b, about: c, roles: [], sides: [{id: d}, {id: e, says: f}, {id: g, says: h}]} | what it says"
            })
    void aMistakeIsToldWithFileAndLineAndTheRestIsRead(String file, String entry, String message) {
        String good = switch (file) {
            case "roles.yaml" -> ROLE;
            case "certifications.yaml" -> CERTIFICATION;
            default -> "- {id: matter, about: it, roles: [], sides: [{id: a, says: b}, {id: c, says: d}]}\n";
        };
        reader.add(file, good + "\n- " + entry + "\n");
        assertThat(reader.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(3);
        });
        assertThat(reader.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains(message));
        int entries = reader.catalogue().roles().size()
                + reader.catalogue().certifications().size()
                + reader.catalogue().disagreements().size();
        assertThat(entries).isEqualTo(1);
    }

    @Test
    void anUnknownKindOfSkillIsToldWithThoseThatAreKnown() {
        reader.add("skills.yaml", "language:\n  - {id: java, name: Java}\nmagic:\n  - {id: spells, name: Spells}\n");
        assertThat(reader.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.message()).contains("'magic'", "soft-skill");
        });
        assertThat(reader.catalogue().skills()).hasSize(1);
    }

    @Test
    void aLaterLayersEntryTakesTheEarlierOnesPlace() {
        reader.add("roles.yaml", "- {id: chef, name: chef}\n- {id: cook, name: cook}\n");
        reader.add("roles.yaml", "- {id: chef, name: head chef}\n");
        assertThat(reader.catalogue().roles().stream().map(Role::name)).containsExactly("head chef", "cook");
    }

    @Test
    void anEntryOfALaterLayerThatIsWrongLeavesTheEarlierOne() {
        reader.add("roles.yaml", ROLE);
        reader.add("roles.yaml", "- {id: chef, nam: head chef}\n");
        assertThat(reader.catalogue().roles().stream().map(Role::name)).containsExactly("chef");
    }

    @Test
    void aFileThatDoesNotParseLeavesTheOthers() {
        reader.add("roles.yaml", ROLE);
        reader.add("skills.yaml", "language: [\n");
        assertThat(reader.catalogue().roles()).hasSize(1);
        assertThat(reader.problems())
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("skills.yaml"));
        assertThat(reader.problems()).isNotEmpty();
    }

    @Test
    void aDisagreementHasItsSides() {
        reader.add(
                "positions.yaml",
                "- {id: matter, about: it, roles: [chef], sides: [{id: a, says: b}, {id: c, says: d}]}");
        assertThat(reader.catalogue().disagreements())
                .singleElement()
                .satisfies(matter -> assertThat(matter.sides())
                        .containsExactly(new Disagreement.Side("a", "b"), new Disagreement.Side("c", "d")));
    }
}
