package dev.careerbot.knowledge.model;

import java.util.List;

/** A matter about which sources disagree, and the sides that they take. */
public record Disagreement(String id, String about, List<RoleId> roles, List<Side> sides) {
    public Disagreement {
        roles = List.copyOf(roles);
        sides = List.copyOf(sides);
    }

    /** One side: {@code says} completes "Sources disagree about …: ". */
    public record Side(String id, String says) {}
}
