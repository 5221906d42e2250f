package dev.careerbot.bot.skills;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class RolesFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new RolesFeature();
    }
}
