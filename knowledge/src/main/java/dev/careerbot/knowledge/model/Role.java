package dev.careerbot.knowledge.model;

import java.util.List;

/**
 * A job title.
 *
 * @param name the singular title as shown: "back-end developer"
 * @param field the word that may mean this role among others: "backend"
 * @param misspellings usual ones, to be recognised but never offered
 */
public record Role(RoleId id, String name, String field, List<String> aliases, List<String> misspellings) {
    public Role {
        aliases = List.copyOf(aliases);
        misspellings = List.copyOf(misspellings);
    }
}
