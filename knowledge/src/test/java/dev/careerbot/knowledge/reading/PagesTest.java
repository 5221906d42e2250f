package dev.careerbot.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Main content of real pages, where they are at hand, by runs of four tokens as the pages' benchmark counts them. */
final class PagesTest {
    private static final Path PAGES = Path.of("..", "..", "shared", "pages");
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int RUN = 4;
    private static final double FLOOR = 0.95;

    @Test
    void mainContentIsFound() throws IOException {
        assumeTrue(Files.exists(PAGES), "the pages are not at hand: " + PAGES);
        JsonNode truth =
                new ObjectMapper().readTree(PAGES.resolve("ground-truth.json").toFile());
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            Map<String, Integer> wanted =
                    runs(page.getValue().path("articleBody").asText());
            Map<String, Integer> got = runs(read(PAGES.resolve(page.getKey() + ".html.gz")));
            double common = 0;
            Set<String> all = new HashSet<>(wanted.keySet());
            all.addAll(got.keySet());
            for (String run : all) {
                common += Math.min(wanted.getOrDefault(run, 0), got.getOrDefault(run, 0));
            }
            precision += common / Math.max(1, sum(got));
            recall += common / Math.max(1, sum(wanted));
        }
        precision /= truth.size();
        recall /= truth.size();
        double f1 = 2 * precision * recall / (precision + recall);
        System.out.printf(
                "main content of %d pages: precision %.3f, recall %.3f, F1 %.3f%n",
                truth.size(), precision, recall, f1);
        assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
    }

    private static String read(Path page) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
            ArticleText article = HtmlReader.read(TextDecoder.decode(in.readAllBytes()), hidden -> {});
            List<String> texts = Boilerplate.cut(article.blocks(), article.title()).stream()
                    .map(TextBlock::text)
                    .toList();
            return String.join("\n", texts);
        } catch (UnreadableArticle e) {
            return "";
        }
    }

    private static Map<String, Integer> runs(String text) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(text).results().map(MatchResult::group).toList());
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            runs.merge(String.join(" ", tokens.subList(i, i + RUN)), 1, Integer::sum);
        }
        return runs;
    }

    private static int sum(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
