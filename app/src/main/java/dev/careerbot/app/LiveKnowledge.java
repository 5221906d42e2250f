package dev.careerbot.app;

import dev.careerbot.knowledge.KnowledgeBase;

/** The base that answers now. Safe for use by several threads. */
final class LiveKnowledge {
    private volatile KnowledgeBase base;

    LiveKnowledge(KnowledgeBase base) {
        this.base = base;
    }

    /** The base that answers now. */
    KnowledgeBase get() {
        return base;
    }

    /** From now on another one answers; who reads the one before goes on with it. */
    void set(KnowledgeBase next) {
        base = next;
    }
}
