package dev.careerbot.bot;

import dev.careerbot.architecture.ArchitectureContract;

class BotArchitectureTest extends ArchitectureContract {
    @Override
    protected String ownPackage() {
        return "dev.careerbot.bot";
    }
}
