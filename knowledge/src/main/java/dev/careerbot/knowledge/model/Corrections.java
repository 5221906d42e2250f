package dev.careerbot.knowledge.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

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
        aliases = Map.copyOf(aliases);
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
                named(
                        catalogue.roles(),
                        Role::id,
                        Role::name,
                        Role::aliases,
                        (role, more) -> new Role(role.id(), role.name(), role.field(), more, role.misspellings())),
                named(
                        catalogue.skills(),
                        Skill::id,
                        Skill::name,
                        Skill::aliases,
                        (skill, more) -> new Skill(skill.id(), skill.name(), skill.kind(), more, skill.exact())),
                named(
                        catalogue.certifications(),
                        Certification::id,
                        Certification::name,
                        Certification::aliases,
                        Certification::withAliases),
                catalogue.disagreements());
    }

    /** Of the names that are to mean something, those that the catalogue has nothing for. */
    public List<String> unresolved(Catalogue catalogue) {
        return aliases.values().stream()
                .filter(target -> target(catalogue.roles(), target, Role::id, Role::name, Role::aliases)
                        .isEmpty())
                .filter(target -> target(catalogue.skills(), target, Skill::id, Skill::name, Skill::aliases)
                        .isEmpty())
                .filter(target -> target(
                                catalogue.certifications(),
                                target,
                                Certification::id,
                                Certification::name,
                                Certification::aliases)
                        .isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private <T> List<T> named(
            Collection<T> things,
            Function<T, Object> id,
            Function<T, String> name,
            Function<T, List<String>> names,
            BiFunction<T, List<String>, T> with) {
        Map<Object, List<String>> more = new HashMap<>();
        aliases.forEach((alias, target) -> target(things, target, id, name, names)
                .ifPresent(thing -> more.computeIfAbsent(id.apply(thing), any -> new ArrayList<>(names.apply(thing)))
                        .add(alias)));
        return things.stream()
                .map(thing -> {
                    List<String> all = more.get(id.apply(thing));
                    return all == null
                            ? thing
                            : with.apply(thing, all.stream().distinct().toList());
                })
                .toList();
    }

    private static <T> Optional<T> target(
            Collection<T> things,
            String target,
            Function<T, Object> id,
            Function<T, String> name,
            Function<T, List<String>> names) {
        String wanted = plain(target);
        return things.stream()
                .filter(thing -> plain(id.apply(thing).toString()).equals(wanted)
                        || plain(name.apply(thing)).equals(wanted)
                        || names.apply(thing).stream()
                                .anyMatch(alias -> plain(alias).equals(wanted)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
