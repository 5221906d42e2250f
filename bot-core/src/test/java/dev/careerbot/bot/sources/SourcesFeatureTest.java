package dev.careerbot.bot.sources;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class SourcesFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new SourcesFeature();
    }
}
