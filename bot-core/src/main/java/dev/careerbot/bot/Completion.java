package dev.careerbot.bot;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Completes names of roles and skills by their names and aliases, names that begin alike first. */
final class Completion {
    private Completion() {}

    private record Candidate(String name, List<String> aliases) {}

    static List<String> of(KnowledgeBase knowledge, CommandSpec.Kind kind, String typed, int most) {
        List<Candidate> candidates = new ArrayList<>();
        switch (kind) {
            case ROLE ->
                knowledge.snapshot().catalogue().roles().stream()
                        .filter(role -> knowledge.occurrences().isDescribed(role.id()))
                        .forEach(role -> candidates.add(new Candidate(role.name(), role.aliases())));
            case SKILL ->
                knowledge.snapshot().catalogue().skills().stream()
                        .filter(skill -> knowledge.occurrences().isNamed(skill.id()))
                        .forEach(skill -> candidates.add(new Candidate(skill.name(), skill.aliases())));
            case SOURCE, TEXT, NUMBER, FLAG, FILE, PERSON, CHANNEL -> {}
        }
        String wanted = plain(typed);
        return new LinkedHashSet<>(candidates.stream()
                        .filter(candidate -> rank(candidate, wanted) < 3)
                        .sorted(Comparator.comparingInt((Candidate candidate) -> rank(candidate, wanted))
                                .thenComparing(Candidate::name))
                        .map(Candidate::name)
                        .toList())
                .stream().limit(most).toList();
    }

    private static int rank(Candidate candidate, String wanted) {
        if (plain(candidate.name()).startsWith(wanted)) {
            return 0;
        }
        if (candidate.aliases().stream().anyMatch(alias -> plain(alias).startsWith(wanted))) {
            return 1;
        }
        return plain(candidate.name()).contains(wanted) ? 2 : 3;
    }

    private static String plain(String text) {
        return String.join("", KnowledgeBase.plainWords(text)).toLowerCase(Locale.ROOT);
    }
}
