package dev.careerbot.bot;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.ask.AskFeature;
import dev.careerbot.bot.ask.OutOfScopeFeature;
import dev.careerbot.bot.ask.SocialFeature;
import dev.careerbot.bot.certs.CertsFeature;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.compare.CompareFeature;
import dev.careerbot.bot.facet.FacetFeatures;
import dev.careerbot.bot.skills.RolesFeature;
import dev.careerbot.bot.skills.SkillsFeature;
import dev.careerbot.bot.sources.SourcesFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of features: one line each. Immutable and safe for use by several threads. */
public final class Features {
    private final Map<String, Feature> byIntent = new LinkedHashMap<>();

    /** All features of the bot. */
    public Features() {
        Feature ask = new AskFeature();
        add(ask);
        add(new CompareFeature(ask));
        add(new SkillsFeature());
        add(new CertsFeature());
        add(FacetFeatures.describe());
        add(new RolesFeature());
        add(FacetFeatures.pay());
        add(FacetFeatures.education());
        add(FacetFeatures.path());
        add(FacetFeatures.outlook());
        add(new SourcesFeature());
        add(new SocialFeature(this::commands));
        add(new OutOfScopeFeature());
    }

    private void add(Feature feature) {
        if (byIntent.put(feature.intent(), feature) != null) {
            throw new IllegalStateException("two features for the intent " + feature.intent());
        }
    }

    /** The feature that answers an intent; what no feature claims is answered like any other question. */
    public Feature of(String intent) {
        Feature feature = byIntent.get(intent);
        return feature != null ? feature : byIntent.getOrDefault("ask", new AskFeature());
    }

    /** All commands, in the order in which help shows them. */
    public List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>();
        byIntent.values().forEach(feature -> feature.command().ifPresent(commands::add));
        return commands;
    }

    /** The feature of a command. */
    public Optional<Feature> ofCommand(String name) {
        return byIntent.values().stream()
                .filter(feature -> feature.command()
                        .map(command -> command.name().equals(name))
                        .orElse(false))
                .findFirst();
    }
}
