package dev.careerbot.bot.facet;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class DescribeFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return FacetFeatures.describe();
    }
}
