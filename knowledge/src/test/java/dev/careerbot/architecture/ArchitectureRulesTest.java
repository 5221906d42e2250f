package dev.careerbot.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.careerbot.bot.planted.back.Back;
import dev.careerbot.bot.planted.there.There;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule stops each fault that is planted against it, and lets pass what is right. */
class ArchitectureRulesTest {
    private static final Map<String, List<List<Class<?>>>> FAULTS = faults();

    @TestFactory
    Stream<DynamicTest> eachRuleStopsTheFaultsPlantedAgainstIt() {
        return ArchitectureRules.all().entrySet().stream()
                .flatMap(rule -> Objects.requireNonNull(FAULTS.get(rule.getKey())).stream()
                        .map(fault -> dynamicTest(
                                rule.getKey() + ": " + fault.get(0).getSimpleName(),
                                () -> assertStopped(rule.getValue(), fault))));
    }

    @Test
    void eachRuleHasAFaultPlantedAgainstIt() {
        assertThat(FAULTS.keySet()).isEqualTo(ArchitectureRules.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> eachRuleLetsPassWhatIsRight() {
        JavaClasses right = new ClassFileImporter()
                .importClasses(
                        dev.careerbot.knowledge.planted.Right.class,
                        dev.careerbot.discord.planted.Right.class,
                        dev.careerbot.discord.planted.Right.listener());
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .allowEmptyShould(true)
                                        .evaluate(right)
                                        .hasViolation())
                                .isFalse()));
    }

    private static void assertStopped(ArchRule rule, List<Class<?>> fault) {
        JavaClasses planted = new ClassFileImporter().importClasses(fault);
        String report =
                rule.allowEmptyShould(true).evaluate(planted).getFailureReport().toString();
        assertThat(report).contains(fault.get(0).getSimpleName(), "because");
    }

    private static Map<String, List<List<Class<?>>>> faults() {
        Map<String, List<List<Class<?>>>> faults = new LinkedHashMap<>();
        faults.put(
                "the knowledge depends on nothing above it",
                each(
                        dev.careerbot.knowledge.planted.Faults.UsesTheBot.class,
                        dev.careerbot.knowledge.planted.Faults.UsesTheApplication.class));
        faults.put(
                "the bot depends on no platform",
                each(
                        dev.careerbot.bot.planted.Faults.UsesDiscordsAdapter.class,
                        dev.careerbot.bot.planted.Faults.UsesSlacksAdapter.class,
                        dev.careerbot.bot.planted.Faults.UsesTheApplication.class));
        faults.put(
                "Discord sees neither Slack nor the application",
                each(
                        dev.careerbot.discord.planted.Faults.UsesSlacksAdapter.class,
                        dev.careerbot.discord.planted.Faults.UsesTheApplication.class));
        faults.put(
                "Slack sees neither Discord nor the application",
                each(
                        dev.careerbot.slack.planted.Faults.UsesDiscordsAdapter.class,
                        dev.careerbot.slack.planted.Faults.UsesTheApplication.class));
        faults.put(
                "the knowledge is used by its façade and its model",
                each(dev.careerbot.bot.planted.Faults.ReachesIntoTheKnowledge.class));
        faults.put("SQL stands in one place", each(dev.careerbot.bot.planted.Faults.UsesADatabase.class));
        faults.put("packages form no cycle", List.of(List.of(There.class, Back.class)));
        faults.put("Discord's library stays in its adapter", each(dev.careerbot.bot.planted.Faults.UsesDiscord.class));
        faults.put("Slack's library stays in its adapter", each(dev.careerbot.bot.planted.Faults.UsesSlack.class));
        faults.put(
                "no platform's type shows in an adapter's signatures",
                each(
                        dev.careerbot.discord.planted.Faults.ReturnsDiscord.class,
                        dev.careerbot.slack.planted.Faults.TakesSlack.class,
                        dev.careerbot.slack.planted.Faults.ExtendsSlack.class));
        faults.put(
                "the time comes from a Clock",
                each(
                        dev.careerbot.knowledge.planted.Faults.ReadsAnInstant.class,
                        dev.careerbot.knowledge.planted.Faults.ReadsADate.class,
                        dev.careerbot.knowledge.planted.Faults.ReadsMilliseconds.class,
                        dev.careerbot.knowledge.planted.Faults.RefersToNow.class));
        faults.put(
                "randomness is handed in",
                each(
                        dev.careerbot.knowledge.planted.Faults.DrawsByMath.class,
                        dev.careerbot.knowledge.planted.Faults.DrawsUnseeded.class));
        faults.put(
                "names say what a type is",
                each(
                        dev.careerbot.knowledge.planted.Faults.ArticleManager.class,
                        dev.careerbot.knowledge.planted.Faults.ArticleHelper.class,
                        dev.careerbot.knowledge.planted.Faults.ArticleUtil.class,
                        dev.careerbot.knowledge.planted.Faults.ArticleUtils.class,
                        dev.careerbot.knowledge.planted.Faults.ArticleImpl.class));
        return faults;
    }

    /** Faults of one class each. */
    private static List<List<Class<?>>> each(Class<?>... classes) {
        return Stream.of(classes).<List<Class<?>>>map(List::of).toList();
    }
}
