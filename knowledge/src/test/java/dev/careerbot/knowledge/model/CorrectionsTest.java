package dev.careerbot.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CorrectionsTest {
    @Test
    void otherNamesStandInTheOrderInWhichTheyWereGivenInEachProcess() {
        List<String> names = IntStream.range(0, 9).mapToObj(i -> "name " + i).toList();
        Map<String, String> aliases = new LinkedHashMap<>();
        names.forEach(name -> aliases.put(name, "release engineer"));
        Role role = new Role(new RoleId("release-engineer"), "release engineer", "", List.of(), List.of());
        Catalogue known = new Catalogue(List.of(role), List.of(), List.of(), List.of());
        assertThat(new Corrections(aliases, Set.of()).applyTo(known).roles())
                .singleElement()
                .satisfies(renamed -> assertThat(renamed.aliases()).isEqualTo(names));
    }
}
