package dev.careerbot.knowledge.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Money;
import dev.careerbot.knowledge.resources.Resources;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by their words which facet headings and sentences are about. Immutable. */
final class FacetFinder {
    private final Map<Facet, Pattern> headings;
    private final Map<Facet, Pattern> sentences;
    private final Pattern prices;
    private final Pattern earnings;

    FacetFinder() {
        JsonNode root = Resources.yaml(FacetFinder.class, "facets.yaml");
        headings = patterns(root.path("headings"));
        sentences = patterns(root.path("sentences"));
        prices = Pattern.compile(root.path("prices").asText(), Pattern.CASE_INSENSITIVE);
        earnings = Pattern.compile(root.path("earnings").asText(), Pattern.CASE_INSENSITIVE);
    }

    private static Map<Facet, Pattern> patterns(JsonNode node) {
        Map<Facet, Pattern> patterns = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> patterns.put(
                        Facet.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                        Pattern.compile(entry.getValue().asText(), Pattern.CASE_INSENSITIVE)));
        return patterns;
    }

    Optional<Facet> ofHeading(String heading) {
        return first(headings, heading);
    }

    Optional<Facet> ofSentence(String sentence) {
        Optional<Facet> told = Money.isIn(sentence) ? Optional.of(Facet.PAY) : first(sentences, sentence);
        boolean price = told.isPresent()
                && told.get() == Facet.PAY
                && prices.matcher(sentence).find()
                && !earnings.matcher(sentence).find();
        return price ? Optional.of(Facet.CERTIFICATIONS) : told;
    }

    private static Optional<Facet> first(Map<Facet, Pattern> patterns, String text) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
