package dev.careerbot.knowledge.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A job title.
 *
 * @param name the singular title as shown: "back-end developer"
 * @param field the word that may mean this role among others: "backend"
 * @param misspellings usual ones, to be recognised but never offered
 */
public record Role(RoleId id, String name, String field, List<String> aliases, List<String> misspellings)
        implements Named<Role> {
    private static final Pattern CONSONANT_AND_Y = Pattern.compile("[b-df-hj-np-tv-xz]y$");
    private static final Pattern HISS = Pattern.compile("(?:s|x|z|ch|sh)$");

    public Role {
        aliases = List.copyOf(aliases);
        misspellings = List.copyOf(misspellings);
    }

    @Override
    public Role withAliases(List<String> others) {
        return new Role(id, name, field, others, misspellings);
    }

    /** The words as they begin a sentence; names such as iOS keep their first letter. */
    public static String capital(String words) {
        boolean mixed = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return mixed ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The name's last word: "developer". */
    public String head() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Whether the name ends in this word, and says more: "developer" of "back-end developer". */
    public boolean hasHead(String head) {
        return name.endsWith(" " + head);
    }

    /** What the name begins with, lower case: "back-end". */
    public String modifier() {
        return name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** The name in the plural: "engineers in test". */
    public String plural() {
        int rest = name.indexOf(" in ");
        return rest < 0 ? plural(name) : plural(name.substring(0, rest)) + name.substring(rest);
    }

    private static String plural(String noun) {
        if (CONSONANT_AND_Y.matcher(noun).find()) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (HISS.matcher(noun).find() ? "es" : "s");
    }
}
