package dev.careerbot.knowledge.model;

/** What sort of statement a claim makes. */
public enum ClaimKind {
    STATEMENT,
    COMPARISON,
    DEFINITION,
    FIGURE,
    OFFERING
}
