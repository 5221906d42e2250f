package dev.careerbot.bot.ask;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class AskFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new AskFeature();
    }
}
