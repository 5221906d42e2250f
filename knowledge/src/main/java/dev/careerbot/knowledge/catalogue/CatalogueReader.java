package dev.careerbot.knowledge.catalogue;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Corrections;
import dev.careerbot.knowledge.model.Disagreement;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.SkillKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds a catalogue from files, one layer after another: an entry whose id was seen before takes the earlier one's place.
 * Mistakes are noted and their entries left out; the rest counts. Used by one thread.
 */
public final class CatalogueReader {
    /** The files of a layer, in the order in which they are read. */
    public static final List<String> FILES =
            List.of("roles.yaml", "skills.yaml", "certifications.yaml", "positions.yaml", "names.yaml");

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Map<String, Certification> certifications = new LinkedHashMap<>();
    private final Map<String, Disagreement> disagreements = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Adds one file.
     *
     * @param file one of {@link #FILES}
     */
    public void add(String file, String text) {
        for (YamlEntries.Entry entry : YamlEntries.read(file, text, problems)) {
            switch (file) {
                case "roles.yaml" -> addRole(file, entry);
                case "skills.yaml" -> addSkill(file, entry);
                case "certifications.yaml" -> addCertification(file, entry);
                case "positions.yaml" -> addDisagreement(file, entry);
                case "names.yaml" -> addCorrection(file, entry);
                default -> throw new IllegalArgumentException("no catalogue file: " + file);
            }
        }
    }

    /** What was read. */
    public Catalogue catalogue() {
        return new Catalogue(
                List.copyOf(roles.values()),
                List.copyOf(skills.values()),
                List.copyOf(certifications.values()),
                List.copyOf(disagreements.values()));
    }

    /** What is said of names that articles use. */
    public Corrections corrections() {
        return new Corrections(aliases, ignored);
    }

    /** What was wrong. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void addRole(String file, YamlEntries.Entry entry) {
        EntryReader reader =
                new EntryReader(file, entry, Set.of("id", "name", "field", "aliases", "misspellings"), problems);
        Role role = new Role(
                new RoleId(reader.id()),
                reader.text("name"),
                reader.findText("field").orElse(""),
                reader.texts("aliases"),
                reader.texts("misspellings"));
        if (reader.isSound()) {
            roles.put(role.id().value(), role);
        }
    }

    private void addSkill(String file, YamlEntries.Entry entry) {
        EntryReader reader = new EntryReader(file, entry, Set.of("id", "name", "aliases", "exact"), problems);
        Optional<SkillKind> kind = Stream.of(SkillKind.values())
                .filter(k -> k.id().equals(entry.key()))
                .findFirst();
        if (kind.isEmpty()) {
            reader.problem("unknown kind of skill '" + entry.key() + "'; known are "
                    + String.join(
                            ", ",
                            Stream.of(SkillKind.values()).map(SkillKind::id).toList()));
            return;
        }
        Skill skill = new Skill(
                new SkillId(reader.id()),
                reader.text("name"),
                kind.get(),
                reader.texts("aliases"),
                reader.flag("exact"));
        if (reader.isSound()) {
            skills.put(skill.id().value(), skill);
        }
    }

    private void addCertification(String file, YamlEntries.Entry entry) {
        EntryReader reader = new EntryReader(
                file,
                entry,
                Set.of("id", "name", "provider", "kind", "level", "aliases", "roles", "skills", "source", "checked"),
                problems);
        Certification certification = new Certification(
                new CertificationId(reader.id()),
                reader.text("name"),
                reader.textOrNull("provider"),
                reader.text("kind"),
                reader.textOrNull("level"),
                reader.texts("aliases"),
                reader.texts("roles").stream().map(RoleId::new).toList(),
                reader.texts("skills").stream().map(SkillId::new).toList(),
                new ArticleId(reader.text("source")),
                reader.date("checked"));
        for (RoleId role : certification.roles()) {
            if (!roles.containsKey(role.value())) {
                reader.problem("unknown role '" + role + "'; add it to roles.yaml or mend the id");
            }
        }
        for (SkillId skill : certification.skills()) {
            if (!skills.containsKey(skill.value())) {
                reader.problem("unknown skill '" + skill + "'; add it to skills.yaml or mend the id");
            }
        }
        if (reader.isSound()) {
            certifications.put(certification.id().value(), certification);
        }
    }

    private void addCorrection(String file, YamlEntries.Entry entry) {
        EntryReader reader = new EntryReader(file, entry, Set.of("name", "means"), problems);
        String name = reader.text("name").toLowerCase(Locale.ROOT).replace('-', ' ');
        switch (entry.key()) {
            case "aliases" -> {
                String means = reader.text("means");
                if (reader.isSound()) {
                    aliases.put(name, means);
                }
            }
            case "ignored" -> ignored.add(name);
            default -> reader.problem("unknown key '" + entry.key() + "'; known are aliases, ignored");
        }
    }

    private void addDisagreement(String file, YamlEntries.Entry entry) {
        EntryReader reader = new EntryReader(file, entry, Set.of("id", "about", "roles", "sides"), problems);
        List<Disagreement.Side> sides = new ArrayList<>();
        reader.node("sides").forEach(side -> {
            if (side.path("id").isTextual() && side.path("says").isTextual()) {
                sides.add(new Disagreement.Side(
                        side.path("id").asText(), side.path("says").asText()));
            } else {
                reader.problem("each side needs an id and what it says");
            }
        });
        if (sides.size() < 2) {
            reader.problem("a disagreement needs at least two sides");
        }
        Disagreement disagreement = new Disagreement(
                reader.id(),
                reader.text("about"),
                reader.texts("roles").stream().map(RoleId::new).toList(),
                sides);
        if (reader.isSound()) {
            disagreements.put(disagreement.id(), disagreement);
        }
    }
}
