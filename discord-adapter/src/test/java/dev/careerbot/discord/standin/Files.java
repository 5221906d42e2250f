package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that were attached, and where they are downloaded from. Thread-safe. */
final class Files {
    static final String PATH = "/attachments/";

    private final Map<String, Upload> byPath = new ConcurrentHashMap<>();
    private volatile String origin = "";

    /** Says where the files are served from, such as {@code http://127.0.0.1:1234}. */
    void serveFrom(String address) {
        origin = address;
    }

    /** Keeps a file and describes it as Discord does. */
    ObjectNode attach(String id, Upload upload) {
        String path = PATH + id + "/"
                + URLEncoder.encode(upload.filename(), StandardCharsets.UTF_8).replace("+", "%20");
        byPath.put(id, upload);
        return Json.object()
                .put("id", id)
                .put("filename", upload.filename())
                .put("size", upload.content().length)
                .put("url", origin + path)
                .put("proxy_url", origin + path)
                .put("content_type", upload.contentType());
    }

    Optional<Upload> at(String path) {
        String[] parts = path.substring(PATH.length()).split("/", 2);
        return Optional.ofNullable(byPath.get(parts[0]));
    }
}
