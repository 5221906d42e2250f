package dev.careerbot.knowledge;

import dev.careerbot.knowledge.linking.JobTitles;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words by which a role's work may be meant, all lower case.
 *
 * @param modifier those of its title but the last: "machine learning"
 * @param names by each of its names what the work is called: "machine learning engineering", "ml engineering"
 */
public record Work(RoleId role, List<String> modifier, List<List<String>> names) {
    public Work {
        modifier = List.copyOf(modifier);
        names = List.copyOf(names);
    }

    static Work of(Role role, JobTitles titles) {
        List<String> title = words(role.name().toLowerCase(Locale.ROOT));
        List<List<String>> names = Stream.concat(Stream.of(role.name()), role.aliases().stream())
                .flatMap(name -> titles.workOf(name.toLowerCase(Locale.ROOT)).stream())
                .map(Work::words)
                .toList();
        return new Work(role.id(), title.subList(0, title.size() - 1), names);
    }

    private static List<String> words(String name) {
        return List.of(name.split("[ -]"));
    }
}
