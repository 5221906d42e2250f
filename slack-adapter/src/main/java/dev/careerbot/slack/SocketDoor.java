package dev.careerbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.careerbot.bot.chat.ChatPlatform;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: the bot opens a socket to Slack, and opens another when it breaks. */
final class SocketDoor implements Entrance {
    private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);

    private final App app;
    private final String token;
    private Optional<SocketModeApp> open = Optional.empty();

    SocketDoor(App app, String token) {
        this.app = app;
        this.token = token;
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // Bolt declares no narrower one
    public void open() throws ChatPlatform.Unavailable {
        try {
            SocketModeApp socket = new SocketModeApp(token, SocketModeClient.Backend.JavaWebSocket, app);
            socket.startAsync();
            open = Optional.of(socket);
        } catch (Exception e) {
            throw new ChatPlatform.Unavailable("slack.app-token: no socket to Slack can be opened ("
                    + e.getClass().getSimpleName() + "); is it an app-level token with connections:write, and is Socket"
                    + " Mode switched on?");
        }
    }

    @Override
    public void close() {
        open.ifPresent(socket -> {
            try {
                socket.getClient().setAutoReconnectEnabled(false);
                socket.getClient().close();
            } catch (IOException e) {
                LOG.debug("the socket was closed already");
            }
            app.stop();
        });
        open = Optional.empty();
    }
}
