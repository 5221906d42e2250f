package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HomeFolderTest {
    private static final Path USER = Path.of("user");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, user/.local/share/career-bot",
        "FreeBSD, user/.local/share/career-bot",
        "Mac OS X, user/Library/Application Support/career-bot",
        "Darwin, user/.local/share/career-bot",
        "Windows 11, user/AppData/Local/career-bot",
        "'', user/.local/share/career-bot"
    })
    void isUnderTheUsersDataFolderByThePlatformsConvention(String system, String place) {
        assertThat(HomeFolder.place("", Map.of(), system, USER)).isEqualTo(Path.of(place));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_DATA_HOME, data, data/career-bot",
        "Linux, XDG_DATA_HOME, '', user/.local/share/career-bot",
        "Linux, LOCALAPPDATA, data, user/.local/share/career-bot",
        "Windows 11, LOCALAPPDATA, data, data/career-bot",
        "Windows 11, LOCALAPPDATA, ' ', user/AppData/Local/career-bot",
        "Mac OS X, XDG_DATA_HOME, data, user/Library/Application Support/career-bot"
    })
    void followsThePlatformsVariableForDataFolders(String system, String variable, String value, String place) {
        assertThat(HomeFolder.place("", Map.of(variable, value), system, USER)).isEqualTo(Path.of(place));
    }

    @Test
    void theBotsOwnVariableWinsOverThePlatforms() {
        Map<String, String> environment = Map.of("CAREER_BOT_HOME", "mine", "XDG_DATA_HOME", "data");
        assertThat(HomeFolder.place("", environment, "Linux", USER)).isEqualTo(Path.of("mine"));
    }

    @Test
    void theCommandLineWinsOverTheVariable() {
        assertThat(HomeFolder.place("given", Map.of("CAREER_BOT_HOME", "mine"), "Linux", USER))
                .isEqualTo(Path.of("given"));
    }

    @Test
    void isMadeWithItsParents() {
        Path home = folder.resolve("a/b/c");
        assertThat(HomeFolder.prepare(home)).isEqualTo(home).isDirectory();
    }

    @Test
    void aFileInItsPlaceIsToldWithTheWayOut() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> HomeFolder.prepare(file))
                .isInstanceOf(StartException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--home");
        assertThatThrownBy(() -> HomeFolder.prepare(file.resolve("within"))).isInstanceOf(StartException.class);
    }
}
