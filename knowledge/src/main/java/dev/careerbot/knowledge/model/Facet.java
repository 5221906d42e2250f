package dev.careerbot.knowledge.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The side of a role or topic that a claim is about, in the order in which answers show them. */
public enum Facet {
    FOCUS,
    RESPONSIBILITIES,
    SKILLS,
    SENIORITY,
    COLLABORATION,
    EDUCATION,
    CERTIFICATIONS,
    PAY,
    OUTLOOK,
    TOOLS,
    PATH;

    /** The facet that a heading names, in whatever case. */
    public static Optional<Facet> ofLabel(String heading) {
        return Stream.of(values())
                .filter(facet -> facet.label().equalsIgnoreCase(heading))
                .findFirst();
    }

    /** The facet's name in files and links: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet's name as a heading: "Focus". */
    public String label() {
        return name().charAt(0) + id().substring(1);
    }
}
