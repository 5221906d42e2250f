package dev.careerbot.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleTest {
    @ParameterizedTest
    @CsvSource({
        "back-end developer, back-end developers",
        "actuary, actuaries",
        "agile coach, agile coaches",
        "engineer in test, engineers in test",
        "attorney, attorneys"
    })
    void aRoleIsSpokenOfInThePlural(String name, String plural) {
        assertThat(new Role(RoleId.ofTitle(name), name, "", List.of(), List.of()).plural())
                .isEqualTo(plural);
    }
}
