package dev.careerbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.bot.chat.Rush;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: the bot opens a socket to Slack, and opens another when it breaks. */
final class SocketDoor implements Entrance {
    private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);

    private final App app;
    private final String token;
    private final Rush rush;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("slack-envelopes").factory());
    private Optional<SocketModeApp> open = Optional.empty();

    /** @param rush is one while envelopes wait to be acknowledged */
    SocketDoor(App app, String token, Rush rush) {
        this.app = app;
        this.token = token;
        this.rush = rush;
    }

    /** Takes envelopes at once, in their order. Why not Bolt's own: it looks for the next one only every so often. */
    private final class Envelopes implements SocketModeMessageQueue {
        private final SocketModeClient client;
        private final SocketModeMessageQueue before;

        Envelopes(SocketModeClient client) {
            this.client = client;
            this.before = client.getMessageQueue();
        }

        @Override
        public void add(String message) {
            rush.begin();
            try {
                reading.execute(() -> process(message));
            } catch (RejectedExecutionException e) {
                rush.end(); // the socket is being closed; Slack sends it again
            }
        }

        private void process(String message) {
            try {
                client.processMessage(message);
            } catch (IOException e) {
                LOG.error("an envelope of Slack's could not be taken", e);
            } finally {
                rush.end();
            }
        }

        @Override
        public @Nullable String poll() {
            return before.poll(); // what came before this queue took its place
        }
    }

    @Override
    @SuppressWarnings("checkstyle:IllegalCatch") // Bolt declares no narrower one
    public void open() throws ChatPlatform.Unavailable {
        try {
            SocketModeApp socket = new SocketModeApp(token, SocketModeClient.Backend.JavaWebSocket, app);
            socket.startAsync();
            socket.getClient().setMessageQueue(new Envelopes(socket.getClient()));
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
        reading.shutdown();
        open = Optional.empty();
    }
}
