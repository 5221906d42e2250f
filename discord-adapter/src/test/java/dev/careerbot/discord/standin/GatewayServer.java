package dev.careerbot.discord.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway's side of the socket: greets, reads and closes. */
final class GatewayServer extends WebSocketServer {
    private static final int HELLO = 10;
    private static final int MAX_PAYLOAD = 4096;
    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;
    private static final int DECODE_ERROR = 4002;
    private static final int RATE_LIMITED = 4008;

    private final World world;
    private final Gateway gateway;
    private final GatewayProtocol protocol;
    private final Duration heartbeatInterval;
    private final CountDownLatch started = new CountDownLatch(1);

    GatewayServer(World world, Gateway gateway, GatewayProtocol protocol, Duration heartbeatInterval) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, List.of());
        this.world = world;
        this.gateway = gateway;
        this.protocol = protocol;
        this.heartbeatInterval = heartbeatInterval;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    void awaitStart() {
        try {
            if (!started.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the gateway does not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the gateway starts", e);
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        world.locked(() -> {
            GatewayConnection connection = new GatewayConnection(socket);
            socket.setAttachment(connection);
            gateway.noteCompression(connection.isCompressed());
            String address = socket.getResourceDescriptor();
            if (!address.contains("v=10") || !address.contains("encoding=json")) {
                violation("the address lacks v=10 or encoding=json: " + address);
            }
            connection.send(HELLO, Json.object().put("heartbeat_interval", heartbeatInterval.toMillis()));
        });
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
        world.locked(() -> {
            GatewayConnection connection = socket.getAttachment();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > MAX_PAYLOAD) {
                violation("a payload of " + bytes.length + " bytes");
                connection.close(DECODE_ERROR, "Decode error");
            } else if (!connection.countSend(world.now())) {
                violation("more than 120 payloads in 60 s");
                connection.close(RATE_LIMITED, "Rate limited");
            } else {
                read(connection, bytes);
            }
        });
    }

    private void read(GatewayConnection connection, byte[] bytes) {
        JsonNode payload;
        try {
            payload = Json.read(bytes);
        } catch (JsonProcessingException e) {
            violation("no JSON: " + e.getOriginalMessage());
            connection.close(DECODE_ERROR, "Decode error");
            return;
        }
        protocol.handle(connection, payload);
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer bytes) {
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        onMessage(socket, new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        world.locked(() -> {
            GatewayConnection connection = socket.getAttachment();
            if (connection == null) {
                return;
            }
            GatewaySession session = connection.session();
            connection.forget();
            if (session != null && remote && (code == NORMAL || code == GOING_AWAY)) {
                gateway.sessions.remove(session);
            }
        });
    }

    @Override
    public void onError(WebSocket socket, Exception problem) {
        // What matters of it is told by onClose; a client that goes away is part of the tests.
    }

    private void violation(String detail) {
        world.violations.add(Violation.Rule.GATEWAY, "gateway", detail);
    }
}
