package dev.careerbot.knowledge;

import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Articles that name each other's roles and skills, and that change at random. */
public final class RandomArticles {
    static final List<String> TITLES = List.of(
            "What does a release engineer do?",
            "Data quality engineer or quality engineer",
            "The site reliability engineer",
            "Product, project or programme manager",
            "Life as a playtester",
            "Back-end developers and release engineers");
    private static final int TEXTS = 30;

    /** A file's name may hold the name of a publisher, or of a tool. */
    private static final List<String> FILES = List.of(
            "article-0.md",
            "article-1.md",
            "article-2.md",
            "article-3.md",
            "ranorex-guide.md",
            "playtester.md",
            "last.md");

    private static final List<String> HEADINGS = List.of(
            "Quality engineers",
            "What release engineers do",
            "Skills",
            "Tools",
            "Certifications",
            "Pay",
            "Engineers at work",
            "How to become a site reliability engineer");
    /** What they say. */
    public static final List<String> LINES = List.of(
            "A release engineer plans and ships each version of a product for its users.",
            "Release engineers earn $112,000 a year in Leeds, as of 2023.",
            "Site reliability engineers (SREs) keep services up and answer alarms at night.",
            "An SRE needs patience, and writes much Python.",
            "A data quality engineer looks for wrong rows before anybody else sees them.",
            "Quality engineers, also known as test leads, write plans and judge risks.",
            "They use tools such as Tricentis Tosca, Ranorex and Zephyr Scale every day.",
            "Unlike developers, engineers think of the whole system and its cost.",
            "The programme manager reports to the board, and a project manager to the programme manager.",
            "Playtesters play the same level a hundred times, and playtester pay is low.",
            "It is a quiet job with few surprises, which many people like about it.",
            "- Certified Release Professional (CRP), which costs nothing",
            "- Zephyr Scale",
            "- Tricentis Tosca: for tests",
            "- bookkeeping",
            "- writes release notes");

    static final String DIGEST = """
            ---
            title: Notes of a friend
            ---

            # Release engineer

            ## Skills

            - They know Zephyr Scale and what a CRP is.
            """;
    private static final List<String> NAMES = List.of(
            "ignored:\n  - name: test leads\n",
            "ignored:\n  - name: Zephyr Scale\n",
            "aliases:\n  - name: release engineer\n    means: devops-engineer\n",
            "aliases:\n  - name: playtester\n    means: site reliability engineer\n");

    /** Without which a short article is none. */
    public static final String FILLER =
            "Nothing else is known of it.\n\nMost people who do it say that they would do it again, whatever others think of that.\n";

    private RandomArticles() {}

    /** A document of that text. */
    public static Document document(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** One of few, so that what was removed comes back. */
    private static String article(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("# " + TITLES.get(random.nextInt(TITLES.size())) + "\n\n");
        for (int i = 0; i < 3 + random.nextInt(8); i++) {
            if (random.nextInt(3) == 0) {
                text.append("\n## ")
                        .append(HEADINGS.get(random.nextInt(HEADINGS.size())))
                        .append("\n\n");
            }
            text.append(LINES.get(random.nextInt(LINES.size()))).append("\n\n");
        }
        return text.toString();
    }

    /** Adds, changes or removes one of the documents, or names. */
    public static void change(Map<String, Document> documents, Random random) {
        String name = FILES.get(random.nextInt(FILES.size()));
        switch (random.nextInt(10)) {
            case 0 -> documents.remove(name);
            case 1 -> documents.put("names.yaml", document("names.yaml", NAMES.get(random.nextInt(NAMES.size()))));
            case 2 -> documents.put("digest.md", document("digest.md", DIGEST));
            default -> documents.put(name, document(name, article(random.nextInt(TEXTS))));
        }
    }
}
