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

    /** The name in the plural: "engineers in test". */
    public String plural() {
        int rest = name.indexOf(" in ");
        return rest < 0 ? name + "s" : name.substring(0, rest) + "s" + name.substring(rest);
    }
}
