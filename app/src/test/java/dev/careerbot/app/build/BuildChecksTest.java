package dev.careerbot.app.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check of the build stops a fault that is planted in a small module of the same root pom. */
class BuildChecksTest {
    private static final String MARKED = """
            /** Planted. */
            @NullMarked
            package dev.careerbot.planted;

            import org.jspecify.annotations.NullMarked;
            """;

    private static final String RIGHT = """
            package dev.careerbot.planted;

            import java.util.Map;
            import org.jspecify.annotations.Nullable;

            /** Does what the faults do, as it should be done. */
            final class Right {
                private Right() {}

                static @Nullable String find(Map<String, String> map) {
                    return map.get("a");
                }
            }
            """;

    private static PlantedBuild.Log log = new PlantedBuild.Log("");

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        assumeFalse(Boolean.getBoolean("verification.skip"), "the checks are switched off");
        assumeTrue(System.getProperty("build.maven") != null, "not run by Maven");
        PlantedBuild build = new PlantedBuild();
        plantDependencies(build);
        plantCode(build);
        plantStyle(build);
        log = build.run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knowledge-of-bot",
                "knowledge-of-jda",
                "bot-of-jda",
                "bot-of-bolt",
                "discord-of-slack",
                "discord-of-bolt",
                "slack-of-discord",
                "slack-of-jda"
            })
    void aDependencyTheWrongWayFailsTheBuild(String module) {
        assertThat(log.failure(module)).isEqualTo("enforce (way-of-dependencies)");
    }

    @Test
    void twoVersionsOfOneLibraryFailTheBuild() {
        assertThat(log.failure("two-versions")).isEqualTo("enforce (versions)");
    }

    @ParameterizedTest
    @CsvSource({
        "ReturnsNull.java, [NullAway] returning @Nullable",
        "DereferencesNull.java, [NullAway] dereferenced expression",
        "IgnoresTheResult.java, [ReturnValueIgnored]",
        "NotMarked.java, [RequireExplicitNullMarking]",
        "NotMarkedReturnsNull.java, [NullAway] returning @Nullable"
    })
    void aMistakeThatJavacsPluginsKnowFailsTheBuild(String file, String report) {
        assertThat(log.failure("mistakes")).isEqualTo("compile (default-compile)");
        assertThat(log.about(file)).anyMatch(line -> line.startsWith("[ERROR]") && line.contains(report));
    }

    @Test
    void aWarningFailsTheBuild() {
        assertThat(log.failure("warning")).isEqualTo("compile (default-compile)");
        assertThat(log.about("Unchecked.java")).anyMatch(line -> line.contains("[unchecked]"));
    }

    @ParameterizedTest
    @CsvSource({
        "NoPackageInfo.java, (JavadocPackage)",
        "LongFile.java, (FileLength)",
        "LongMethod.java, (MethodLength)",
        "CatchesException.java, (IllegalCatch)",
        "CatchesRuntimeException.java, (IllegalCatch)",
        "CatchesThrowable.java, (IllegalCatch)",
        "ImportsByStar.java, (AvoidStarImport)",
        "SuppressesWithoutWhy.java, (SuppressWithoutWhy)",
        "ArticleManager.java, (TypeName)",
        "ArticleHelper.java, (TypeName)",
        "ArticleUtil.java, (TypeName)",
        "ArticleUtils.java, (TypeName)",
        "ArticleImpl.java, (TypeName)"
    })
    void aFaultOfStyleFailsTheBuild(String file, String check) {
        assertThat(log.failure("style")).isEqualTo("check (style)");
        assertThat(log.about(file)).anyMatch(line -> line.contains(check.substring(1, check.length() - 1)));
    }

    @Test
    void aSuppressionThatSaysWhyIsHeeded() {
        assertThat(log.about("SuppressesWithWhy.java")).isEmpty();
    }

    @Test
    void anotherFormattingFailsTheBuild() {
        assertThat(log.failure("format")).isEqualTo("check (format)");
    }

    @Test
    void whatIsRightPasses() {
        assertThat(log.text()).contains("Building right ");
        assertThat(log.failure("right")).isEmpty();
    }

    private static void plantDependencies(PlantedBuild build) throws IOException {
        build.stub("bot-core");
        build.stub("discord-adapter");
        build.stub("slack-adapter");
        build.dependency("knowledge-of-bot", "knowledge", "dev.careerbot", "bot-core");
        build.dependency("knowledge-of-jda", "knowledge", "net.dv8tion", "JDA");
        build.dependency("bot-of-jda", "bot-core", "net.dv8tion", "JDA");
        build.dependency("bot-of-bolt", "bot-core", "com.slack.api", "bolt");
        build.dependency("discord-of-slack", "discord-adapter", "dev.careerbot", "slack-adapter");
        build.dependency("discord-of-bolt", "discord-adapter", "com.slack.api", "bolt");
        build.dependency("slack-of-discord", "slack-adapter", "dev.careerbot", "discord-adapter");
        build.dependency("slack-of-jda", "slack-adapter", "net.dv8tion", "JDA");
        build.olderVersion("two-versions");
    }

    private static void plantCode(PlantedBuild build) throws IOException {
        build.code("mistakes")
                .source("package-info", MARKED)
                .method("ReturnsNull", "String text() { return null; }")
                .method(
                        "DereferencesNull",
                        "int size(java.util.Map<String, String> map) { return map.get(\"a\").length(); }")
                .method("IgnoresTheResult", "void trim(String text) { text.trim(); }")
                .source("unmarked/NotMarked", "package dev.careerbot.planted.unmarked; class NotMarked {}")
                .source(
                        "unmarked/NotMarkedReturnsNull",
                        "package dev.careerbot.planted.unmarked; class NotMarkedReturnsNull { String text() { return null; } }");
        build.code("warning")
                .source("package-info", MARKED)
                .method(
                        "Unchecked",
                        "java.util.List<String> list(Object list) { return (java.util.List<String>) list; }");
    }

    private static void plantStyle(PlantedBuild build) throws IOException {
        PlantedBuild.Module style = build.style("style")
                .source("package-info", MARKED)
                .source("nowhere/NoPackageInfo", "package dev.careerbot.planted.nowhere;\n")
                .source(
                        "ImportsByStar",
                        "package dev.careerbot.planted;\nimport java.util.*;\nclass ImportsByStar {}\n")
                .method("LongFile", "\n".repeat(400))
                .method("LongMethod", "void run() {" + "\n".repeat(60) + "}")
                .method("SuppressesWithoutWhy", "@Suppress" + "Warnings(\"unchecked\")\nvoid run() {}")
                .method(
                        "SuppressesWithWhy",
                        "@SuppressWarnings(\"checkstyle:IllegalCatch\") // why\n" + catching("Exception"));
        for (String type : List.of("Exception", "RuntimeException", "Throwable")) {
            style.method("Catches" + type, catching(type));
        }
        for (String ending : List.of("Manager", "Helper", "Util", "Utils", "Impl")) {
            style.method("Article" + ending, "");
        }
        build.style("format").source("package-info", MARKED).method("Wide", "void    run( ) { }");
        build.code("right").source("package-info", MARKED).source("Right", RIGHT);
    }

    private static String catching(String type) {
        return "void run() { try { wait(); } catch (" + type + " e) { } }";
    }
}
