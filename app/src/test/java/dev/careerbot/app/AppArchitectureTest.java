package dev.careerbot.app;

import dev.careerbot.architecture.ArchitectureContract;

class AppArchitectureTest extends ArchitectureContract {
    @Override
    protected String ownPackage() {
        return "dev.careerbot.app";
    }
}
