package dev.careerbot.bot.skills;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class SkillsFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new SkillsFeature();
    }
}
