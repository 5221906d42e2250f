package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;

/** One socket of the bot; counts what is sent over it, and compresses where the bot asked for that. Guarded by the world's lock. */
final class GatewayConnection {
    private static final int SENDS = 120;
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final int CHUNK = 8192;

    private final WebSocket socket;
    private final @Nullable Deflater deflater;
    private final Deque<Instant> sends = new ArrayDeque<>();
    private @Nullable GatewaySession session;
    private boolean closed;

    GatewayConnection(WebSocket socket) {
        this.socket = socket;
        boolean compressed = socket.getResourceDescriptor().contains("compress=zlib-stream");
        this.deflater = compressed ? new Deflater() : null;
    }

    @Nullable
    GatewaySession session() {
        return session;
    }

    boolean isCompressed() {
        return deflater != null;
    }

    void begin(GatewaySession of) {
        session = of;
        of.attach(this);
    }

    void send(int op, @Nullable JsonNode data) {
        ObjectNode payload = Json.object().put("op", op).putNull("t").putNull("s");
        payload.set("d", data);
        send(payload);
    }

    void send(ObjectNode payload) {
        if (closed || !socket.isOpen()) {
            return;
        }
        if (deflater == null) {
            socket.send(payload.toString());
        } else {
            socket.send(deflated(deflater, Json.bytes(payload)));
        }
    }

    private static byte[] deflated(Deflater stream, byte[] text) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        stream.setInput(text);
        int length;
        do {
            length = stream.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
            out.write(chunk, 0, length);
        } while (length == chunk.length);
        return out.toByteArray();
    }

    /** Whether the bot stays within 120 payloads in 60 s with one more. */
    boolean countSend(Instant now) {
        sends.addLast(now);
        while (Duration.between(sends.getFirst(), now).compareTo(WINDOW) > 0) {
            sends.removeFirst();
        }
        return sends.size() <= SENDS;
    }

    void close(int code, String reason) {
        forget();
        outsideOfTheLock(() -> socket.close(code, reason));
    }

    /** Ends the connection without a word. */
    void cut() {
        forget();
        outsideOfTheLock(() -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
    }

    /** Why: the socket's own lock is held while it tells of its end, which in turn waits for the world's lock. */
    private static void outsideOfTheLock(Runnable closing) {
        Thread.ofVirtual().name("closes a socket").start(closing);
    }

    void forget() {
        closed = true;
        GatewaySession of = session;
        if (of != null && of.connection() == this) {
            of.attach(null);
        }
    }
}
