package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Skill;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.SkillKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the skills and tools that an article names in lists and the catalogue does not know. Used by one thread. */
final class NewSkills {
    private static final Pattern SUCH_AS = Pattern.compile(
            "\\b(?:such as|like|including|e\\.g\\.,?|for example,?|for instance,?|namely|tools?:|in|with|use|uses|using)\\s+((?:[A-Z][\\w.+#/-]*(?: [A-Z][\\w.+#/-]*){0,3}(?:,\\s*(?:and |or )?| and | or )){1,12}[A-Z][\\w.+#/-]*(?: [A-Z][\\w.+#/-]*){0,3})");
    private static final Pattern TERM =
            Pattern.compile("^([\\p{L}][\\p{L}\\p{N}+#&/.' -]{1,40}?)(?:\\s*[:–—]\\s.*|\\s-\\s.*|\\.)?$");
    private static final Set<String> OPENERS = Set.of(
            "a",
            "an",
            "the",
            "and",
            "or",
            "ability",
            "knowledge",
            "understanding",
            "experience",
            "familiarity",
            "proficiency",
            "strong",
            "good",
            "excellent",
            "basic",
            "be",
            "being",
            "some",
            "at");
    private static final int MOST_WORDS = 3;
    private static final int MOST_NEW = 2_000;

    private final EntityLinker linker;
    private final Map<SkillId, Skill> found = new LinkedHashMap<>();

    NewSkills(EntityLinker linker) {
        this.linker = linker;
    }

    /**
     * Looks for skills in a sentence.
     *
     * @param listed whether it is an item of a list
     */
    void look(String sentence, boolean listed, Facet facet) {
        if (facet != Facet.SKILLS && facet != Facet.TOOLS) {
            return;
        }
        SkillKind kind = facet == Facet.TOOLS ? SkillKind.TOOL : SkillKind.CONCEPT;
        Matcher term = TERM.matcher(sentence);
        if (listed && term.matches()) {
            add(term.group(1), kind);
        }
        Matcher list = SUCH_AS.matcher(sentence);
        while (list.find()) {
            for (String name : list.group(1).split(",\\s*(?:and |or )?| and | or ")) {
                add(name, SkillKind.TOOL);
            }
        }
    }

    private void add(String typed, SkillKind kind) {
        String name = typed.strip();
        List<String> words = Words.of(name);
        boolean plain = words.isEmpty()
                || words.size() > MOST_WORDS
                || OPENERS.contains(words.get(0))
                || (words.get(0).endsWith("ing") && words.size() > 2)
                || name.length() < 2;
        if (plain) {
            return;
        }
        Mentions mentions = linker.link(name);
        boolean known = !mentions.skills().isEmpty()
                || !mentions.roles().isEmpty()
                || !mentions.titles().isEmpty()
                || !mentions.places().isEmpty()
                || !mentions.certifications().isEmpty()
                || !mentions.articles().isEmpty();
        if (!known) {
            boolean proper = Character.isUpperCase(name.charAt(0)) && kind == SkillKind.TOOL;
            String shown = proper || isNamed(name) ? name : name.toLowerCase(Locale.ROOT);
            SkillId id = new SkillId(String.join("-", words));
            boolean word = words.size() == 1 && linker.isCommonWord(words.get(0));
            if (!word || proper) {
                found.putIfAbsent(id, new Skill(id, shown, kind, List.of(), word));
            }
        }
    }

    private static boolean isNamed(String name) {
        return name.substring(1).chars().anyMatch(Character::isUpperCase);
    }

    /** All that were found so far. */
    List<Skill> all() {
        return List.copyOf(found.values());
    }

    /** Those of several articles, at most {@value #MOST_NEW}, each as the first of them names it. */
    static List<Skill> together(Collection<List<Skill>> ofArticles) {
        Map<SkillId, Skill> all = new LinkedHashMap<>();
        ofArticles.forEach(skills -> skills.forEach(skill -> {
            if (all.size() < MOST_NEW) {
                all.putIfAbsent(skill.id(), skill);
            }
        }));
        return List.copyOf(all.values());
    }
}
