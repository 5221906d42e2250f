package dev.careerbot.knowledge.model;

import java.util.Locale;

/** What sort of competence a skill is, in the order in which answers list them. */
public enum SkillKind {
    LANGUAGE("Languages"),
    FRAMEWORK("Frameworks"),
    DATABASE("Databases"),
    TOOL("Tools"),
    CONCEPT("Concepts"),
    SOFT_SKILL("Soft skills");

    private final String label;

    SkillKind(String label) {
        this.label = label;
    }

    /** A heading for a list of such skills. */
    public String label() {
        return label;
    }

    /** The kind's name in files: {@code soft-skill}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
