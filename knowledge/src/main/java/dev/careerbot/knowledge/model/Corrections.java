package dev.careerbot.knowledge.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What moderators say of names that were found in articles: which are other names of known things, and which are none.
 *
 * @param aliases by another name, in lower case, the name, id or alias of the role, skill or certification that it means
 * @param ignored names that are neither a role nor a skill nor a certification, in lower case
 */
public record Corrections(Map<String, String> aliases, Set<String> ignored) {
    /** Nothing to correct. */
    public static final Corrections NONE = new Corrections(Map.of(), Set.of());

    public Corrections {
        // Why in their order: what is made of them has to be the same in each process.
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        ignored = Set.copyOf(ignored);
    }

    /** Whether a name that was found is to be left out. */
    public boolean drop(String name) {
        String plain = plain(name);
        return ignored.contains(plain) || aliases.containsKey(plain);
    }

    /** The catalogue with the other names of what it knows. */
    public Catalogue applyTo(Catalogue catalogue) {
        if (aliases.isEmpty()) {
            return catalogue;
        }
        return new Catalogue(
                named(catalogue.roles()),
                named(catalogue.skills()),
                named(catalogue.certifications()),
                catalogue.disagreements());
    }

    /** Of the names that are to mean something, those that the catalogue has nothing for. */
    public List<String> unresolved(Catalogue catalogue) {
        return aliases.values().stream()
                .filter(target -> target(catalogue.roles(), target).isEmpty()
                        && target(catalogue.skills(), target).isEmpty()
                        && target(catalogue.certifications(), target).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private <T extends Named<T>> List<T> named(Collection<T> things) {
        Map<Object, List<String>> more = new HashMap<>();
        aliases.forEach((alias, target) -> target(things, target)
                .ifPresent(thing -> more.computeIfAbsent(thing.id(), any -> new ArrayList<>(thing.aliases()))
                        .add(alias)));
        return things.stream()
                .map(thing -> {
                    List<String> all = more.get(thing.id());
                    return all == null
                            ? thing
                            : thing.withAliases(all.stream().distinct().toList());
                })
                .toList();
    }

    private static <T extends Named<T>> Optional<T> target(Collection<T> things, String target) {
        String wanted = plain(target);
        return things.stream()
                .filter(thing -> plain(thing.id().toString()).equals(wanted)
                        || plain(thing.name()).equals(wanted)
                        || thing.aliases().stream()
                                .anyMatch(alias -> plain(alias).equals(wanted)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
