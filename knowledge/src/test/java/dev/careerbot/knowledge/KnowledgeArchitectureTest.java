package dev.careerbot.knowledge;

import dev.careerbot.architecture.ArchitectureContract;

class KnowledgeArchitectureTest extends ArchitectureContract {
    @Override
    protected String ownPackage() {
        return "dev.careerbot.knowledge";
    }
}
