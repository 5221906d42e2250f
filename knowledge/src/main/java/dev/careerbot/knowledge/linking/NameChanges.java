package dev.careerbot.knowledge.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names that mean something else to one linker than to another, such as those of a role that has become known. An article
 * in which none of them can stand is read alike with both. Immutable.
 */
public final class NameChanges {
    private final List<List<String>> names = new ArrayList<>();
    private final boolean everywhere;

    /**
     * @param before by the words of each name, in the singular, what it meant
     * @param after what it means now
     * @param heads last words of titles, which are put to parts of a heading that do not have them
     */
    NameChanges(Map<List<String>, String> before, Map<List<String>, String> after, Set<String> heads) {
        Set<List<String>> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (List<String> name : all) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                names.add(name);
            }
        }
        everywhere = names.stream().anyMatch(name -> name.size() == 1 && heads.contains(name.get(0)));
    }

    /** Whether every name means what it meant. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /**
     * Whether an article may be read in another way because of them.
     *
     * @param readings what {@link EntityLinker#readings} gives for the article
     */
    public boolean concern(Set<String> readings) {
        return everywhere || names.stream().anyMatch(name -> mayStandIn(name, readings));
    }

    /** The last word may come from elsewhere: "product or project manager". */
    private static boolean mayStandIn(List<String> name, Set<String> readings) {
        return readings.containsAll(name.subList(0, Math.max(1, name.size() - 1)));
    }
}
