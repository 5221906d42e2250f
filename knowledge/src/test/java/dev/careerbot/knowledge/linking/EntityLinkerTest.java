package dev.careerbot.knowledge.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.TestKnowledge;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityLinkerTest {
    private static final ArticleId WGU = new ArticleId("wgu");
    private static final EntityLinker LINKER = new EntityLinker(
            TestKnowledge.catalogue(),
            TestKnowledge.vocabulary(),
            List.of(new Article(
                    WGU, "article", "A title", "WGU", null, null, null, List.of("Western Governors University"))),
            List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend developer",
                "back-end developer",
                "back end developer",
                "Back–End Developers",
                "BACKEND DEVS",
                "a back-end developer's day",
                "b/e dev",
                "BE dev",
                "server side developer",
                "bakend develper",
                "bakcend devleoper",
                "senior backend developer",
                "backend web developer",
                "backend software developer",
                "ｂａｃｋｅｎｄ developer"
            })
    void aRoleIsFoundHoweverItIsWritten(String text) {
        assertThat(roles(text)).containsExactly("backend-developer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "backend developer vs engineer                    | backend-developer backend-engineer",
                "backend engineer or developer?                   | backend-engineer backend-developer",
                "is a developer or engineer better in the backend | backend-developer backend-engineer",
                "frontend or backend developer                    | frontend-developer backend-developer",
                "front end and back-end engineers                 | frontend-engineer backend-engineer",
                "backend, frontend and data engineers             | backend-engineer frontend-engineer data-engineer",
                "web development engineer vs data engineer        | web-development-engineer data-engineer",
                "full stack developer                             | full-stack-developer",
                "backend engineers and backend engineers          | backend-engineer"
            })
    void wordsLeftOutAreCompletedInTheOrderOfMention(String text, String roles) {
        assertThat(roles(text)).containsExactly(roles.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "what does a wizard engineer do, wizard engineer",
        "which skills does a plumber need, plumber",
        "quantum developer, quantum developer",
        "how do I become a therapist, therapist",
        "a senior blockchain architect in demand, blockchain architect"
    })
    void aTitleThatNoRoleBearsIsToldByItsName(String text, String title) {
        Mentions mentions = LINKER.link(text);
        assertThat(mentions.titles()).containsExactly(title);
        assertThat(mentions.roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does a good engineer do",
                "the developer",
                "which senior developer is hired",
                "become an engineer",
                "before I call myself engineer",
                "they write engineer where others write more",
                "that is squarely engineer territory",
                "an aspiring developer"
            })
    void aBareTitleIsNoUnknownOne(String text) {
        Mentions mentions = LINKER.link(text);
        assertThat(mentions.titles()).isEmpty();
        assertThat(mentions.heads()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"do they truly master it", "is a master of any use", "a master's degree"})
    void aHeadThatIsAnotherWordByItselfIsNoTitle(String text) {
        Mentions mentions = LINKER.link(text);
        assertThat(mentions.titles()).isEmpty();
        assertThat(mentions.heads()).isEmpty();
    }

    @Test
    void aFieldWithoutATitleIsAField() {
        Mentions mentions = LINKER.link("what is the back end about");
        assertThat(mentions.fields()).containsExactly("backend");
        assertThat(mentions.roles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "does it need Python, python",
        "does it need pyhton, python",
        "do I learn golang, go",
        "is it written in Go, go",
        "Go, go",
        "they use Spring a lot, spring",
        "spring boot, spring",
        "C++, cpp",
        "is c# used, csharp",
        "react.js, react",
        "is it R, r"
    })
    void aSkillIsFound(String text, String skill) {
        assertThat(LINKER.link(text).skills()).containsExactly(new SkillId(skill));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where do I go from here",
                "Go to college or not",
                "in spring I begin",
                "how do I react to that",
                "a swift reply",
                "the rest of it",
                "they excel at work",
                "vitamin c"
            })
    void anEverydayWordIsNoSkill(String text) {
        assertThat(LINKER.link(text).skills()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "which roles need an API, apis",
        "which roles need APIs, apis",
        "application programming interfaces, apis",
        "which roles know databases, databases",
        "a database, databases"
    })
    void aSkillIsFoundInSingularAndPlural(String text, String skill) {
        assertThat(LINKER.link(text).skills()).contains(new SkillId(skill));
    }

    @ParameterizedTest
    @CsvSource({"meta certificate, meta-back-end-developer", "the wgu cert, wgu-back-end-development-certificate"})
    void aCertificationIsFound(String text, String certification) {
        assertThat(LINKER.link(text).certifications()).containsExactly(new CertificationId(certification));
    }

    @ParameterizedTest
    @CsvSource({
        "pay in Berlin, berlin",
        "pay in germany, germany",
        "pay in the United States, usa",
        "pay in the US, usa",
        "US salaries, usa",
        "german salaries, germany",
        "pay in New Zealand, new zealand"
    })
    void aPlaceIsFound(String text, String place) {
        assertThat(LINKER.link(text).places()).containsExactly(place);
    }

    @Test
    void yearsAreFoundAndOtherNumbersAreNot() {
        assertThat(LINKER.link("pay in 2023 or 1999, after 20 years, 2500 users, $2,024")
                        .years())
                .containsExactly(2023, 1999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what does WGU say", "according to wgu", "Western Governors University's article"})
    void aPublisherIsFound(String text) {
        assertThat(LINKER.link(text).articles()).containsExactly(WGU);
    }

    @Test
    void whatNobodyKnowsIsAStranger() {
        assertThat(LINKER.link("what is a zorblax").strangers()).containsExactly("zorblax");
    }

    @Test
    void mentionsAreMaskedByTheirSort() {
        assertThat(LINKER.link("does a back-end developer need Python in Berlin in 2024")
                        .masked())
                .containsExactly("does", "a", "ROLE", "need", "SKILL", "in", "PLACE", "in", "YEAR");
    }

    @Test
    void theCorrectedTextNamesRolesByTheirNames() {
        assertThat(LINKER.link("bakend devs earn what").corrected()).isEqualTo("backend developer earn what");
    }

    @Property
    void noTextMakesItFail(@ForAll String text) {
        assertThat(LINKER.link(text)).isNotNull();
    }

    private static List<String> roles(String text) {
        return LINKER.link(text).roles().stream().map(RoleId::value).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"how do I make my bed?", "how do bees make honey?", "what can you tell us about it?"})
    void anAbbreviationThatIsAWordCountsInCapitalsAlone(String text) {
        assertThat(LINKER.link(text).roles()).isEmpty();
        assertThat(LINKER.link(text).places()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what does a bioinformatician do                | bioinformatician",
                "an MLOps engineer                              | mlops engineer",
                "pay of the head of engineering                 | head of engineering",
                "who breaks the board? firmware engineers do    | firmware engineer",
                "are IT auditors in demand                      | it auditor",
                "I'm a circus engineer, what do I earn?         | circus engineer",
                "what would I earn if I was a circus engineer   | circus engineer"
            })
    void aTitleThatNobodyKnowsIsTold(String text, String title) {
        assertThat(LINKER.link(text).titles()).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm a circus engineer. What does a back-end developer do?",
                "i am mechanical engineer moving to back end: does the developer plan?",
                "I was a test automation engineer before, is back-end developer a good next step?",
                "a back-end developer is like the head of a school"
            })
    void whatTheAskerIsAndWhatIsNoTitleIsNotAskedAbout(String text) {
        assertThat(LINKER.link(text).titles()).isEmpty();
    }

    @Test
    void whatTheAskerIsIsNoRoleAskedAbout() {
        assertThat(LINKER.link("how long would it take, i'm already a cobol programmer")
                        .titles())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calgary", "Leeds", "estonia", "tel aviv"})
    void placesAreKnownWorldwide(String place) {
        assertThat(LINKER.link("what do they earn in " + place).places()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what are the downsides", "how big is a handbook"})
    void aWordMadeOfTwoCommonOnesIsNoStranger(String text) {
        assertThat(LINKER.link(text).strangers()).isEmpty();
    }
}
