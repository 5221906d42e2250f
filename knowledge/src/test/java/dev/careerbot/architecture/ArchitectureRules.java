package dev.careerbot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of the house that are visible in compiled classes, by name; each says why it is there. */
final class ArchitectureRules {
    private static final String KNOWLEDGE = "dev.careerbot.knowledge..";
    private static final String BOT = "dev.careerbot.bot..";
    private static final String DISCORD = "dev.careerbot.discord..";
    private static final String SLACK = "dev.careerbot.slack..";
    private static final String APP = "dev.careerbot.app..";
    private static final String DISCORD_SDK = "net.dv8tion..";
    private static final String SLACK_SDK = "com.slack..";

    private ArchitectureRules() {}

    /** All rules; the names are those of the planted faults as well. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        directions(rules);
        platforms(rules);
        habits(rules);
        return rules;
    }

    private static void directions(Map<String, ArchRule> rules) {
        rules.put(
                "the knowledge depends on nothing above it",
                away(KNOWLEDGE, BOT, DISCORD, SLACK, APP)
                        .because("what is known does not depend on who asks or where"));
        rules.put(
                "the bot depends on no platform",
                away(BOT, DISCORD, SLACK, APP).because("a new platform must not touch what the bot says"));
        rules.put(
                "Discord sees neither Slack nor the application",
                away(DISCORD, SLACK, APP).because("one platform must be understood, changed and removed alone"));
        rules.put(
                "Slack sees neither Discord nor the application",
                away(SLACK, DISCORD, APP).because("one platform must be understood, changed and removed alone"));
        rules.put(
                "the knowledge is used by its façade and its model",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(KNOWLEDGE, APP)
                        .should()
                        .dependOnClassesThat(resideInAPackage(KNOWLEDGE)
                                .and(not(resideInAnyPackage(
                                        "dev.careerbot.knowledge",
                                        "dev.careerbot.knowledge.model",
                                        "dev.careerbot.knowledge.releases",
                                        "dev.careerbot.knowledge.store",
                                        "dev.careerbot.knowledge.resources",
                                        "dev.careerbot.knowledge.lazy"))))
                        .because("how articles are read, linked and searched may change without the bot noticing"));
        rules.put(
                "SQL stands in one place",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.careerbot.app.store..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..", "javax.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb.."))
                        .because("another database must be a change in one package"));
        rules.put(
                "packages form no cycle",
                slices().matching("dev.careerbot.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("packages in a cycle can only be understood together"));
    }

    private static void platforms(Map<String, ArchRule> rules) {
        rules.put(
                "Discord's library stays in its adapter",
                outside(DISCORD, DISCORD_SDK).because("all else must work without Discord"));
        rules.put(
                "Slack's library stays in its adapter",
                outside(SLACK, SLACK_SDK).because("all else must work without Slack"));
        rules.put(
                "no platform's type shows in an adapter's signatures",
                classes()
                        .that()
                        .resideInAnyPackage(DISCORD, SLACK)
                        .should(KeepOutOfSignatures.of(resideInAnyPackage(DISCORD_SDK, SLACK_SDK)))
                        .because("who uses an adapter must not need its platform's library"));
    }

    private static void habits(Map<String, ArchRule> rules) {
        rules.put(
                "the time comes from a Clock",
                noClasses()
                        .should()
                        .accessTargetWhere(readsTheTime())
                        .because("what depends on the time is tested with a fixed Clock"));
        rules.put(
                "randomness is handed in",
                noClasses()
                        .should()
                        .accessTargetWhere(drawsAtRandom())
                        .because("what depends on chance is tested with a known seed"));
        rules.put(
                "names say what a type is",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                        .because("Manager, Helper, Util and Impl fit anything and say nothing"));
    }

    private static ArchRule away(String from, String... to) {
        return noClasses().that().resideInAPackage(from).should().dependOnClassesThat(resideInAnyPackage(to));
    }

    private static ArchRule outside(String adapter, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(adapter)
                .should()
                .dependOnClassesThat(resideInAPackage(library));
    }

    /** Reading a Clock is allowed, also as now(clock), and so is System.nanoTime, which tells no time of day. */
    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return DescribedPredicate.describe("reads the time without a Clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                    || (owner.equals(Date.class.getName()) && isCall(access, "<init>", false))
                    || (owner.startsWith("java.time.") && !owner.equals(Clock.class.getName()) && isNow(access));
        });
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getTarget().getName().equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> drawsAtRandom() {
        return DescribedPredicate.describe("draws at random without a seed", access -> {
            String owner = access.getTargetOwner().getName();
            return (owner.equals(Math.class.getName())
                            && access.getTarget().getName().equals("random"))
                    || (owner.equals(Random.class.getName()) && isCall(access, "<init>", false))
                    || owner.equals(ThreadLocalRandom.class.getName());
        });
    }

    private static boolean isCall(JavaAccess<?> access, String name, boolean arguments) {
        return access.getTarget().getName().equals(name)
                && access.getTarget().getFullName().endsWith("()") != arguments;
    }
}
