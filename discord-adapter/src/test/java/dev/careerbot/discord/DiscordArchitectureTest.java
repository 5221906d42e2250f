package dev.careerbot.discord;

import dev.careerbot.architecture.ArchitectureContract;

class DiscordArchitectureTest extends ArchitectureContract {
    @Override
    protected String ownPackage() {
        return "dev.careerbot.discord";
    }
}
