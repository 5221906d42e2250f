package dev.careerbot.bot.certs;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;

final class CertsFeatureTest extends FeatureContract {
    @Override
    protected Feature feature() {
        return new CertsFeature();
    }
}
