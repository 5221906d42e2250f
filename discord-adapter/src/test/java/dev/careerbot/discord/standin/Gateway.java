package dev.careerbot.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The gateway as a test sees it: who is connected, and what goes wrong on demand. Thread-safe. */
public final class Gateway {
    /** The privileged intents: members, presences, message content. */
    private static final int PRIVILEGED = (1 << 1) | (1 << 8) | Event.MESSAGE_CONTENT;

    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;

    final List<GatewaySession> sessions = new ArrayList<>();
    final AtomicInteger identifies = new AtomicInteger();
    final AtomicInteger resumes = new AtomicInteger();
    final AtomicInteger heartbeats = new AtomicInteger();

    private final World world;
    private int allowedPrivileged = PRIVILEGED;
    private boolean acknowledgesHeartbeats = true;
    private boolean refusesResume;
    private boolean refusesToken;
    private boolean compressed;

    Gateway(World world) {
        this.world = world;
        world.connect(event ->
                sessions.stream().filter(session -> session.isFor(event)).forEach(session -> session.tell(event)));
    }

    /** How often the bot began a new session. */
    public int identifies() {
        return identifies.get();
    }

    /** How often the bot went on with a session. */
    public int resumes() {
        return resumes.get();
    }

    /** How many heartbeats came. */
    public int heartbeats() {
        return heartbeats.get();
    }

    /** Whether the newest connection is compressed. */
    public boolean isCompressed() {
        return world.locked(() -> compressed);
    }

    /** The shards that are connected now, in the order of their sessions. */
    public List<Integer> connectedShards() {
        return world.locked(() -> sessions.stream()
                .filter(GatewaySession::isConnected)
                .map(GatewaySession::shard)
                .toList());
    }

    /** Waits until so many sessions are connected. */
    public void awaitSessions(int count) {
        world.await(
                count + " gateway sessions",
                () -> sessions.stream().filter(GatewaySession::isConnected).count() >= count);
    }

    /** Waits until the bot has resumed so often in all. */
    public void awaitResumes(int count) {
        world.await(count + " resumes", () -> resumes.get() >= count);
    }

    /** Waits until the bot has identified so often in all. */
    public void awaitIdentifies(int count) {
        world.await(count + " identifies", () -> identifies.get() >= count);
    }

    /** Ends all connections without a word. */
    public void cut() {
        world.locked(() -> connections().forEach(GatewayConnection::cut));
    }

    /** Closes all connections with a code of Discord's, such as 4000. */
    public void close(int code) {
        world.locked(() -> connections().forEach(connection -> connection.close(code, "on demand")));
    }

    /** Tells the bot to connect anew (op 7). */
    public void askToReconnect() {
        world.locked(() -> connections().forEach(connection -> connection.send(RECONNECT, null)));
    }

    /** Tells the bot that its sessions are invalid (op 9); unless they are resumable, they are forgotten. */
    public void invalidateSessions(boolean resumable) {
        world.locked(() -> {
            List<GatewayConnection> connections = connections();
            if (!resumable) {
                sessions.clear();
            }
            connections.forEach(connection -> connection.send(
                    INVALID_SESSION, com.fasterxml.jackson.databind.node.BooleanNode.valueOf(resumable)));
        });
    }

    /** Forgets the sessions, so that the next resume is answered with an invalid session. */
    public void forgetSessions() {
        world.locked(() -> refusesResume = true);
    }

    /** From now on no heartbeat is acknowledged, until this is called with true. */
    public void acknowledgeHeartbeats(boolean acknowledge) {
        world.locked(() -> acknowledgesHeartbeats = acknowledge);
    }

    /** From now on every identify is refused with 4004. */
    public void refuseToken() {
        world.locked(() -> refusesToken = true);
    }

    /** From now on privileged intents are refused with 4014. */
    public void disallowPrivilegedIntents() {
        world.locked(() -> allowedPrivileged = 0);
    }

    boolean acknowledgesHeartbeats() {
        return acknowledgesHeartbeats;
    }

    boolean refusesToken() {
        return refusesToken;
    }

    boolean disallows(int intents) {
        return (intents & PRIVILEGED & ~allowedPrivileged) != 0;
    }

    boolean takeRefusalOfResume() {
        boolean refuses = refusesResume;
        refusesResume = false;
        return refuses;
    }

    void noteCompression(boolean isCompressed) {
        compressed = isCompressed;
    }

    private List<GatewayConnection> connections() {
        List<GatewayConnection> open = new ArrayList<>();
        for (GatewaySession session : sessions) {
            GatewayConnection connection = session.connection();
            if (connection != null) {
                open.add(connection);
            }
        }
        return open;
    }
}
