package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The files of all workspaces, and their download and upload. Thread-safe. */
final class SharedFiles {
    static final String DOWNLOAD = "/files-pri/";
    static final String UPLOAD = "/upload/v1/";
    static final String ELSEWHERE = "/elsewhere/";

    private record Pending(Workspace workspace, String name) {}

    private final World world;
    private final Map<String, SharedFile> files = new ConcurrentHashMap<>();
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final List<ElsewhereRequest> elsewhere = new CopyOnWriteArrayList<>();
    private volatile Optional<URI> otherHost = Optional.empty();

    SharedFiles(World world) {
        this.world = world;
    }

    void otherHost(URI address) {
        otherHost = Optional.of(address);
    }

    List<ElsewhereRequest> elsewhere() {
        return List.copyOf(elsewhere);
    }

    SharedFile add(Person owner, String name, String type, byte[] content) {
        return keep(new SharedFile(owner.workspace(), world.ids.next("F"), owner.id(), name, type, content));
    }

    SharedFile keep(SharedFile file) {
        files.put(file.id(), file);
        return file;
    }

    Optional<SharedFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Expects an upload under that name. Returns the file's id. */
    String expect(Workspace workspace, String name) {
        String id = world.ids.next("F");
        pending.put(id, new Pending(workspace, name));
        return id;
    }

    String address(SharedFile file) {
        return world.address(DOWNLOAD + file.workspace().id() + "-" + file.id() + "/" + file.name());
    }

    void download(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replaceFirst("^" + DOWNLOAD + "[^-]+-([^/]+)/.*$", "$1");
        Optional<SharedFile> file = find(id);
        if (file.isEmpty()) {
            Http.text(exchange, 404, "no such file");
        } else if (!mayRead(exchange, file.get())) {
            // Slack shows those whom it does not know its sign-in page, with status 200.
            Http.html(exchange, "<!DOCTYPE html><title>Sign in</title>");
        } else if (file.get().isServedElsewhere()) {
            URI other = otherHost.orElseThrow().resolve(ELSEWHERE + id);
            exchange.getResponseHeaders().add("Location", other.toString());
            exchange.sendResponseHeaders(302, -1);
        } else {
            Http.bytes(exchange, 200, file.get().type(), file.get().content());
        }
    }

    private boolean mayRead(HttpExchange exchange, SharedFile file) {
        try {
            Grant grant = world.tokens.grantOf(Http.bearer(exchange));
            if (!grant.covers(file.workspace())) {
                throw new ApiFailure("invalid_auth", "the token is of another workspace");
            }
            if (!grant.scopes().contains("files:read")) {
                throw new ApiFailure("missing_scope", "files:read");
            }
            return true;
        } catch (ApiFailure e) {
            world.violations.add(e.code(), "download of " + file.name() + e.detail());
            return false;
        }
    }

    /** The other host: it takes down whether a secret came along. */
    void serveElsewhere(HttpExchange exchange) throws IOException {
        boolean authorised = exchange.getRequestHeaders().containsKey("Authorization");
        String path = exchange.getRequestURI().getPath();
        elsewhere.add(new ElsewhereRequest(path, authorised));
        if (authorised) {
            world.violations.add("token_leaked", "the token was sent to another host: " + path);
        }
        Optional<SharedFile> file = find(path.substring(ELSEWHERE.length()));
        byte[] content = file.map(SharedFile::content).orElse("none".getBytes(StandardCharsets.UTF_8));
        Http.bytes(exchange, file.isPresent() ? 200 : 404, "application/octet-stream", content);
    }

    void upload(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(UPLOAD.length());
        byte[] content = exchange.getRequestBody().readAllBytes();
        Optional<Pending> expected = Optional.ofNullable(pending.remove(id));
        expected.ifPresent(each -> keep(new SharedFile(
                each.workspace(),
                id,
                each.workspace().bot().userId(),
                each.name(),
                "application/octet-stream",
                content)));
        Http.text(exchange, expected.isPresent() ? 200 : 404, "OK - " + content.length);
    }

    ObjectNode json(SharedFile file) {
        ObjectNode json = Json.texts(
                "id", file.id(),
                "name", file.name(),
                "title", file.name(),
                "mimetype", file.type(),
                "filetype", file.extension(),
                "pretty_type", file.extension(),
                "user", file.owner(),
                "user_team", file.workspace().id(),
                "mode", "hosted",
                "url_private", address(file),
                "url_private_download", address(file),
                "permalink", address(file),
                "file_access", "visible");
        long now = world.clock.instant().getEpochSecond();
        json.put("created", now).put("timestamp", now).put("size", file.content().length);
        return json.put("is_external", false).put("is_public", false).put("public_url_shared", false);
    }
}
