package dev.careerbot.knowledge.model;

import java.util.List;

/**
 * A job title.
 *
 * @param name the singular title as shown: "back-end developer"
 * @param field the word that may mean this role among others: "backend"
 */
public record Role(RoleId id, String name, String field, List<String> aliases) {
    public Role {
        aliases = List.copyOf(aliases);
    }
}
