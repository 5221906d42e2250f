package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.discord.Address.RemoteFile;
import dev.careerbot.discord.Address.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void anAddressOutlivesItsProcess() {
        Address address = new Address(
                Way.RESPONSE,
                "token & more",
                true,
                "1",
                "",
                "2",
                "a thread: “x”",
                List.of(new RemoteFile("my page.md", "https://cdn.example/x?y=1&z=2", 8)));
        assertThat(Address.find(address.text())).contains(address);
    }

    @Test
    void whatAnotherVersionWroteIsNone() {
        assertThat(Address.find("")).isEmpty();
        assertThat(Address.find("RESPONSE")).isEmpty();
        assertThat(Address.find("OTHER a b c d e f")).isEmpty();
    }
}
