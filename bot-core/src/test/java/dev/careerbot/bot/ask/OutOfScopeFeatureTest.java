package dev.careerbot.bot.ask;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class OutOfScopeFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new OutOfScopeFeature();
    }
}
