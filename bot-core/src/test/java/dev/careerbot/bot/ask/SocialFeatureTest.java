package dev.careerbot.bot.ask;

import dev.careerbot.bot.Features;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class SocialFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new SocialFeature(() -> new Features().commands());
    }
}
