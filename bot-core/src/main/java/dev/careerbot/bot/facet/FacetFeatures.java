package dev.careerbot.bot.facet;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.knowledge.model.Facet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The features that answer from a role's facets. */
public final class FacetFeatures {
    private FacetFeatures() {}

    /** What a role is and does. */
    public static Feature describe() {
        return new FacetFeature(
                "describe",
                command("role", "What a role is and does", true, "what does a {role} do"),
                Set.of(Facet.FOCUS, Facet.RESPONSIBILITIES, Facet.COLLABORATION, Facet.SENIORITY, Facet.SKILLS),
                true,
                "what is the work");
    }

    /** What a role earns. */
    public static Feature pay() {
        return new FacetFeature(
                "pay",
                command("pay", "What a role earns", true, "how much does a {role} earn"),
                Set.of(Facet.PAY),
                false,
                "the pay");
    }

    /** Which degrees a role needs. */
    public static Feature education() {
        return new FacetFeature(
                "education",
                command("education", "Which degree a role needs", true, "what degree does a {role} need"),
                Set.of(Facet.EDUCATION),
                false,
                "the education");
    }

    /** How to become one. */
    public static Feature path() {
        return new FacetFeature(
                "path",
                command("path", "How to become one, and where to begin", true, "how do i become a {role}"),
                Set.of(Facet.PATH, Facet.EDUCATION, Facet.SKILLS, Facet.CERTIFICATIONS),
                true,
                "how to begin the career");
    }

    /** Whether a role is in demand. */
    public static Feature outlook() {
        return new FacetFeature("outlook", Optional.empty(), Set.of(Facet.OUTLOOK), false, "the outlook");
    }

    private static Optional<CommandSpec> command(String name, String description, boolean required, String phrase) {
        return Optional.of(new CommandSpec(
                name,
                description,
                List.of(new CommandSpec.Option(
                        "role", "The role, e.g. back-end developer", CommandSpec.Kind.ROLE, required)),
                phrase));
    }
}
