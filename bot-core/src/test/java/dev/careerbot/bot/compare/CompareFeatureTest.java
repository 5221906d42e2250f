package dev.careerbot.bot.compare;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;
import dev.careerbot.bot.ask.AskFeature;

final class CompareFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new CompareFeature(new AskFeature());
    }
}
