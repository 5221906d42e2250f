package dev.careerbot.slack.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Slack on loopback. A test adds workspaces, acts in them as {@link Person}s, reads {@link Conversation}s and views, and asserts that
 * there are no {@link #violations}. Deliveries go by socket until {@link #deliverByHttp} is called. Thread-safe.
 */
public final class SlackStandIn implements AutoCloseable {
    private final World world;
    private final HttpServer server;
    private final HttpServer otherHost;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SocketDoor sockets;
    private final WebApi api;
    private volatile Optional<HttpDoor> http = Optional.empty();

    private SlackStandIn(InstantSource clock) throws IOException {
        world = new World(clock);
        sockets = new SocketDoor(world);
        api = new WebApi(world, sockets::address);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        otherHost = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** A stand-in with the system's clock. */
    public static SlackStandIn start() throws IOException, InterruptedException {
        return start(InstantSource.system());
    }

    /** A stand-in that measures lateness and expiry by that clock. */
    public static SlackStandIn start(InstantSource clock) throws IOException, InterruptedException {
        SlackStandIn slack = new SlackStandIn(clock);
        slack.listen();
        return slack;
    }

    private void listen() throws InterruptedException {
        serve(server, WebApi.PATH, api::serve);
        serve(server, ResponseUrls.PATH, world.responseUrls::serve);
        serve(server, SharedFiles.DOWNLOAD, world.files::download);
        serve(server, SharedFiles.UPLOAD, world.files::upload);
        serve(otherHost, SharedFiles.ELSEWHERE, world.files::serveElsewhere);
        server.start();
        otherHost.start();
        sockets.start();
        world.deliveries.through(sockets);
        world.listensAt(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        world.files.otherHost(
                URI.create("http://localhost:" + otherHost.getAddress().getPort()));
    }

    private void serve(HttpServer by, String path, HttpHandler handler) {
        by.setExecutor(threads);
        by.createContext(path, exchange -> {
            try (HttpExchange closing = exchange) {
                handler.handle(closing);
            }
        });
    }

    /** The app's credentials. */
    public SlackApp app() {
        return world.app;
    }

    /** What {@code SlackConfig.setMethodsEndpointUrlPrefix} takes. */
    public String methodsUrl() {
        return world.address(WebApi.PATH);
    }

    /** A workspace in which the app is installed, with all scopes. */
    public Workspace addWorkspace(String name) {
        Workspace workspace = addWorkspaceWithoutApp(name);
        workspace.botToken(world.tokens
                .issue(Optional.of(workspace), Optional.empty(), false)
                .token());
        return workspace;
    }

    /** A workspace in which the app is not yet installed. */
    public Workspace addWorkspaceWithoutApp(String name) {
        Workspace workspace = new Workspace(world, name, Optional.empty());
        world.workspaces.add(workspace);
        return workspace;
    }

    /** An organisation in all of whose workspaces the app is installed. */
    public Organisation addOrganisation(String name) {
        return new Organisation(world, name);
    }

    /** From now on the tokens that OAuth gives out end after twelve hours. */
    public void rotateTokens() {
        world.installs.rotateTokens();
    }

    /** Somebody is sent to Slack's page for installing and agrees. Returns where the browser is sent back to. */
    public URI allows(Person person, URI page) {
        return world.installs.allow(page, person, Optional.empty());
    }

    /** The same, for all workspaces of an organisation. */
    public URI allowsEverywhere(Person person, Organisation everywhere, URI page) {
        return world.installs.allow(page, person, Optional.of(everywhere));
    }

    /** Somebody is sent to Slack's page for installing and refuses. */
    public URI denies(URI page) {
        return world.installs.deny(page);
    }

    /** Sends everything by the open sockets. */
    public void deliverBySocket() {
        world.deliveries.through(sockets);
    }

    /** Sends everything to that address of the bot, well signed. */
    public void deliverByHttp(URI address) {
        HttpDoor door = new HttpDoor(world, address);
        http = Optional.of(door);
        world.deliveries.through(door);
    }

    /** Signs what is sent by HTTP in another way. */
    public void sign(Signature how) {
        http.orElseThrow(() -> new IllegalStateException("deliveries do not go by HTTP"))
                .sign(how);
    }

    /** Asks the address for the challenge, as Slack does when it is entered in the settings. */
    public Delivery verifiesAddress() {
        return world.deliveries.verifyAddress();
    }

    /** The app does not want these events, such as {@code message.channels}. */
    public void unsubscribe(String event) {
        world.deliveries.unsubscribe(event);
    }

    public Faults faults() {
        return world.faults;
    }

    /** Sends again the events that are due by the clock: three seconds, one minute, five minutes after the attempt before. */
    public List<Delivery> redeliverOverdue() {
        return world.deliveries.redeliverOverdue();
    }

    /** Sends something again although it was acknowledged: Slack may. */
    public Delivery redeliver(Delivery delivery) {
        return world.deliveries.redeliver(delivery, "timeout");
    }

    /** How many sockets are open. */
    public int openSockets() {
        return sockets.open();
    }

    /** How many sockets were opened so far. */
    public int socketsSoFar() {
        return sockets.openedSoFar();
    }

    /** For each delivery by socket the remote address that got it. */
    public List<String> receivers() {
        return sockets.receivers();
    }

    /** Says on every socket that it will end soon; {@code warning} or {@code refresh_requested}. */
    public void disconnects(String reason) {
        sockets.disconnect(reason);
    }

    /** Breaks every socket without a word. */
    public void cutsSockets() {
        sockets.cut();
    }

    /** Sends a ping on every socket; the answers count in {@link #pongs}. */
    public void pings() {
        sockets.ping();
    }

    public int pongs() {
        return sockets.pongs();
    }

    /** Everything that was sent to the bot. */
    public List<Delivery> deliveries() {
        return world.deliveries.all();
    }

    /** Everything that the bot asked the Web API. */
    public List<ApiCall> calls() {
        return api.calls();
    }

    /** The calls of one method. */
    public List<ApiCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The requests that were redirected to another host. */
    public List<ElsewhereRequest> elsewhere() {
        return world.files.elsewhere();
    }

    /** What the bot did that Slack refuses or users suffer from; a test asserts that it is empty. */
    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>(world.violations.all());
        world.deliveries.overdue().stream().filter(world.violations::counts).forEach(all::add);
        return List.copyOf(all);
    }

    /** Lets violations of that code be none: the test provokes them. */
    public void tolerate(String code) {
        world.violations.tolerate(code);
    }

    @Override
    public void close() {
        sockets.close();
        http.ifPresent(HttpDoor::close);
        server.stop(0);
        otherHost.stop(0);
        threads.shutdownNow();
    }
}
