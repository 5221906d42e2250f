package dev.careerbot.slack;

import dev.careerbot.architecture.ArchitectureContract;

class SlackArchitectureTest extends ArchitectureContract {
    @Override
    protected String ownPackage() {
        return "dev.careerbot.slack";
    }
}
