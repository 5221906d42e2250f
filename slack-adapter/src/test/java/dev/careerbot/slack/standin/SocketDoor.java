package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Deliveries by Socket Mode: each goes to one of the open sockets, in turn. */
final class SocketDoor implements Door, AutoCloseable {
    private final World world;
    private final Server server = new Server();
    private final List<WebSocket> sockets = new CopyOnWriteArrayList<>();
    private final Map<Delivery, WebSocket> carried = new ConcurrentHashMap<>();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger pongs = new AtomicInteger();
    private final List<String> receivers = new CopyOnWriteArrayList<>();

    SocketDoor(World world) {
        this.world = world;
    }

    void start() throws InterruptedException {
        server.start();
        if (!server.started.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the socket server did not start");
        }
    }

    /** An address that can be used once, as in Slack. */
    String address() {
        String ticket = world.ids.next("ticket-");
        tickets.add(ticket);
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=" + world.app.id();
    }

    int open() {
        return sockets.size();
    }

    int openedSoFar() {
        return opened.get();
    }

    int pongs() {
        return pongs.get();
    }

    /** For each delivery, which of the sockets got it. */
    List<String> receivers() {
        return List.copyOf(receivers);
    }

    void ping() {
        sockets.forEach(WebSocket::sendPing);
    }

    /** Announces an end, or asks to come again, on every socket. */
    void disconnect(String reason) {
        ObjectNode message = Json.texts("type", "disconnect", "reason", reason);
        message.set("debug_info", Json.texts("host", "stand-in"));
        sockets.forEach(socket -> socket.send(message.toString()));
    }

    /** Breaks every socket without a word. */
    void cut() {
        sockets.forEach(socket -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
    }

    @Override
    public void deliver(Delivery delivery) {
        List<WebSocket> open = sockets.stream().filter(WebSocket::isOpen).toList();
        if (open.isEmpty()) {
            delivery.lose("connection_failed");
            return;
        }
        WebSocket next = open.get(Math.floorMod(turn.getAndIncrement(), open.size()));
        receivers.add(String.valueOf(next.getRemoteSocketAddress()));
        carried.put(delivery, next);
        try {
            next.send(envelope(delivery).toString());
        } catch (WebsocketNotConnectedException e) {
            delivery.lose("connection_failed");
        }
    }

    private static ObjectNode envelope(Delivery delivery) {
        ObjectNode envelope =
                Json.texts("envelope_id", delivery.id(), "type", delivery.kind().envelope());
        envelope.set("payload", delivery.payload());
        envelope.put("accepts_response_payload", Deliveries.takesAnswer(delivery));
        if (delivery.kind() == Delivery.Kind.EVENT) {
            envelope.put("retry_attempt", delivery.attempt())
                    .put("retry_reason", delivery.reason().orElse(""));
        }
        return envelope;
    }

    private ObjectNode hello() {
        ObjectNode hello = Json.texts("type", "hello").put("num_connections", sockets.size());
        hello.set("connection_info", Json.texts("app_id", world.app.id()));
        hello.set(
                "debug_info",
                Json.texts("host", "stand-in", "started", world.clock.instant().toString())
                        .put("build_number", 1)
                        .put("approximate_connection_time", 18_060));
        return hello;
    }

    private void received(String text) {
        Optional<JsonNode> message = Json.read(text);
        Optional<Delivery> meant =
                message.map(each -> each.path("envelope_id").asText()).flatMap(world.deliveries::find);
        if (meant.isEmpty()) {
            world.violations.add("unknown_envelope", text);
            return;
        }
        world.deliveries.acknowledged(meant.get(), 200, message.get().path("payload"));
    }

    @Override
    public void close() {
        try {
            server.stop(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        final CountDownLatch started = new CountDownLatch(1);

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setReuseAddr(true);
            setDaemon(true);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            String ticket = handshake.getResourceDescriptor().replaceFirst("^.*[?&]ticket=([^&]*).*$", "$1");
            if (!tickets.remove(ticket)) {
                world.violations.add("invalid_ticket", "a socket was opened with an old address");
                socket.close(CloseFrame.POLICY_VALIDATION, "invalid ticket");
                return;
            }
            sockets.add(socket);
            opened.incrementAndGet();
            socket.send(hello().toString());
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            received(message);
        }

        @Override
        public void onMessage(WebSocket socket, ByteBuffer message) {
            world.violations.add("unknown_envelope", "binary");
        }

        @Override
        public void onWebsocketPong(WebSocket socket, Framedata frame) {
            pongs.incrementAndGet();
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            sockets.remove(socket);
            // What was on its way went down with the socket.
            carried.forEach((delivery, by) -> {
                if (by.equals(socket) && delivery.acknowledgement().isEmpty()) {
                    delivery.lose("connection_failed");
                }
            });
        }

        @Override
        public void onError(WebSocket socket, Exception problem) {
            sockets.removeIf(each -> each.equals(socket));
        }
    }
}
