package dev.careerbot.app.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Maven build of small modules that inherit from this project's own root pom, each with a fault. Run by the same Maven with
 * the same local repository as the build that the test is part of.
 */
final class PlantedBuild {
    private static final long MINUTES = 5;

    private final Path root = Path.of(System.getProperty("build.root"));
    private final Path folder = root.resolve("app/target/planted");
    private final String version = System.getProperty("build.version");
    private final List<String> modules = new ArrayList<>();

    /** A module whose sources are checked and not compiled. */
    Module style(String name) throws IOException {
        return module(name, "<properties><maven.main.skip>true</maven.main.skip></properties>");
    }

    /** A module whose sources are compiled. */
    Module code(String name) throws IOException {
        return module(name, "");
    }

    /** A module with two libraries of which one asks for a newer version of the other. */
    void olderVersion(String name) throws IOException {
        module(name, """
                <dependencies>
                  <dependency>
                    <groupId>ch.qos.logback</groupId>
                    <artifactId>logback-classic</artifactId>
                  </dependency>
                  <dependency>
                    <groupId>org.slf4j</groupId>
                    <artifactId>slf4j-api</artifactId>
                    <version>2.0.18</version>
                  </dependency>
                </dependencies>
                """);
    }

    /** The pom of one of this project's modules with one dependency, which it does not allow. */
    void dependency(String name, String module, String group, String artifact) throws IOException {
        // Why a pom for our own: the stubs that stand for them have no jar.
        String more = group.equals("dev.careerbot") ? "<version>" + version + "</version><type>pom</type>" : "";
        String dependency =
                "<dependencies><dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s</dependency></dependencies>"
                        .formatted(group, artifact, more);
        String pom = Files.readString(root.resolve(module).resolve("pom.xml"))
                .replaceFirst("(?s)<dependencies>.*?</dependencies>", Matcher.quoteReplacement(dependency))
                .replaceFirst("</parent>", "<relativePath>../../../../pom.xml</relativePath></parent>")
                .replaceFirst("<artifactId>" + module + "</artifactId>", "<artifactId>" + name + "</artifactId>");
        write(name + "/pom.xml", pom);
        modules.add(name);
    }

    /** A module that others can name as a dependency. */
    void stub(String name) throws IOException {
        write(name + "/pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.careerbot</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>pom</packaging>
                </project>
                """.formatted(name, version));
        modules.add(name);
    }

    /** Builds all modules, also after one failed. */
    Log run() throws IOException, InterruptedException {
        StringBuilder list = new StringBuilder();
        modules.forEach(module -> list.append("<module>").append(module).append("</module>\n"));
        write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.careerbot.planted</groupId>
                  <artifactId>planted</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    %s
                  </modules>
                </project>
                """.formatted(list));
        Path log = folder.resolve("build.log");
        ProcessBuilder maven = new ProcessBuilder(
                        Path.of(System.getProperty("build.maven"), "bin", isWindows() ? "mvn.cmd" : "mvn")
                                .toString(),
                        "-B",
                        "--fail-at-end",
                        "-Dmaven.repo.local=" + System.getProperty("build.repository"),
                        "-Dmaven.test.skip=true",
                        "verify")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("build.java"));
        maven.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        maven.environment().remove("MAVEN_ARGS");
        Process process = maven.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the planted build did not end; see " + log);
        }
        return new Log(Files.readString(log));
    }

    private Module module(String name, String more) throws IOException {
        write(name + "/pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>dev.careerbot</groupId>
                    <artifactId>career-bot</artifactId>
                    <version>%s</version>
                    <relativePath>../../../../pom.xml</relativePath>
                  </parent>
                  <artifactId>%s</artifactId>
                  %s
                </project>
                """.formatted(version, name, more));
        modules.add(name);
        return new Module(name);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** Takes the sources of one module. */
    final class Module {
        private final String name;

        private Module(String name) {
            this.name = name;
        }

        /** A file in the package {@code dev.careerbot.planted}. */
        Module source(String file, String text) throws IOException {
            write(name + "/src/main/java/dev/careerbot/planted/" + file + ".java", text);
            return this;
        }

        /** A file with a class of that name around the text. */
        Module method(String type, String text) throws IOException {
            return source(type, "package dev.careerbot.planted;\n\nclass " + type + " {\n" + text + "\n}\n");
        }
    }

    /** What the build printed. */
    record Log(String text) {
        /** The goal and execution at which a module failed, such as {@code compile (default-compile)}; empty if it did not. */
        String failure(String module) {
            Matcher failed = Pattern.compile(
                            "Failed to execute goal [^ ]+:([^ :]+ \\([^)]*\\)) on project " + module + ":")
                    .matcher(text);
            return failed.find() ? failed.group(1) : "";
        }

        /** What was reported of a source file. */
        List<String> about(String file) {
            return text.lines().filter(line -> line.contains(file)).toList();
        }
    }
}
