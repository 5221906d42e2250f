package dev.careerbot.app.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Pages about made-up roles, the same on every run, as long and as varied as usual ones. */
final class GeneratedArticles {
    private static final long SEED = 42;
    private static final int SECTIONS = 6;
    private static final int SENTENCES = 5;
    private static final List<String> FIELDS = List.of(
            "payment", "sensor", "billing", "video", "robotics", "search", "storage", "climate", "audio", "logistics", "mapping",
            "insurance", "telemetry", "checkout", "catalogue", "fraud", "routing", "weather", "harvest", "transit");
    private static final List<String> HEADS = List.of(
            "engineer", "analyst", "designer", "architect", "tester", "developer", "administrator", "technician");
    private static final List<String> VERBS = List.of(
            "plan", "test", "measure", "document", "repair", "compare", "present", "automate", "review", "release", "monitor", "sketch");
    private static final List<String> THINGS = List.of(
            "pipelines", "dashboards", "forms", "reports", "queues", "contracts", "interfaces", "schedules", "models", "alarms",
            "archives", "tickets", "prototypes", "budgets");
    private static final List<String> ENDS = List.of(
            "before anybody else in the building has had coffee", "together with two colleagues from the warehouse",
            "so that nobody has to be called at night", "whenever a customer reports that a figure looks wrong",
            "because the regulator asks for it every spring", "although most of the tools are older than they are",
            "and explain the result to people who never asked for it", "once the numbers of the month have been closed");
    private static final List<String> PLACES = List.of("Leeds", "Tartu", "Porto", "Denver", "Pune", "Oslo", "Perth", "Cork");

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    static void write(Path folder, int count) throws IOException {
        GeneratedArticles articles = new GeneratedArticles();
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("article-" + i + ".html"), articles.page());
        }
    }

    /** A page about a role of its own. */
    String page() {
        return page(one(FIELDS) + " " + one(FIELDS) + " " + one(HEADS));
    }

    /** A short page, for bases of very many. */
    String brief() {
        return page(one(FIELDS) + " " + one(FIELDS) + " " + one(HEADS), 2);
    }

    /** Another page about a role. */
    String page(String role) {
        return page(role, SECTIONS);
    }

    private String page(String role, int sections) {
        StringBuilder page = new StringBuilder("<html><head><title>The " + role + "</title></head><body><nav><a href='/'>Home</a>"
                + "<a href='/blog'>Blog</a></nav><article><h1>The " + role + "</h1><p>A " + role + " keeps the " + one(THINGS)
                + " of a company in order, " + one(ENDS) + ".</p>");
        for (int section = 0; section < sections; section++) {
            page.append("<h2>").append(List.of("Tasks", "Skills", "Pay", "Education", "Outlook", "Tools").get(section)).append("</h2><p>");
            for (int i = 0; i < SENTENCES; i++) {
                page.append(sentence(role)).append(' ');
            }
            page.append("</p>");
        }
        page.append("<ul>");
        for (int i = 0; i < SENTENCES; i++) {
            page.append("<li>").append(one(VERBS)).append(' ').append(one(THINGS)).append(", ").append(one(ENDS)).append("</li>");
        }
        return page.append("</ul></article><footer><p>All rights reserved.</p></footer></body></html>").toString();
    }

    private String sentence(String role) {
        return switch (random.nextInt(3)) {
            case 0 -> "In " + one(PLACES) + " a " + role + " with " + (1 + random.nextInt(9)) + " years of experience earned €"
                    + (20 + random.nextInt(70)) + "," + (100 + random.nextInt(900)) + " in 20" + (15 + random.nextInt(10)) + ".";
            case 1 -> "They " + one(VERBS) + " " + one(THINGS) + " and " + one(THINGS) + " " + one(ENDS) + ".";
            default -> "About " + (5 + random.nextInt(90)) + "% of the " + role + "s whom we asked " + one(VERBS) + " " + one(THINGS)
                    + " " + one(ENDS) + ".";
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
