package dev.careerbot.knowledge.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stems of a text's words without stop words (Porter's algorithm). Safe for use by several threads. */
public final class Stems {
    private static final Pattern ISE = Pattern.compile("(?i)(?<=\\w{3})is(e|es|ed|er|ing|ation|ations)\\b");
    private static final Pattern OUR = Pattern.compile("(?i)(?<=\\w{3})our\\b");

    static final Analyzer ANALYZER = new EnglishAnalyzer();

    private static final int CACHED = 20_000;
    private static final LoadingCache<String, List<String>> WORDS =
            Caffeine.newBuilder().maximumSize(CACHED).build(word -> List.copyOf(of(word)));

    private Stems() {}

    /** The stems of one word, which is asked for often: none for a stop word, several where it is joined by a hyphen. */
    public static List<String> ofWord(String word) {
        return WORDS.get(word);
    }

    /** The text with its British endings spelt as American ones, so that both find each other. */
    static String american(String text) {
        // Why looked at first: few texts hold any of it, and the patterns take most of the time of stemming.
        String lower = text.toLowerCase(Locale.ROOT);
        boolean mayBeBritish =
                lower.contains("our") || lower.contains("ise") || lower.contains("isi") || lower.contains("isa");
        return mayBeBritish ? OUR.matcher(ISE.matcher(text).replaceAll("iz$1")).replaceAll("or") : text;
    }

    /** The stems in order of mention, repeats included. */
    public static List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("text", american(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        return stems;
    }
}
