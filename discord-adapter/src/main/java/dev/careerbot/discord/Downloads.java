package dev.careerbot.discord;

import dev.careerbot.knowledge.store.Document;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads files that people send: from Discord's file servers only, without the token, without following anybody elsewhere, and no
 * more than a document may have. Safe for use by several threads.
 */
final class Downloads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final boolean isTest;

    /** @param isTest whether files come from loopback */
    Downloads(boolean isTest) {
        this.isTest = isTest;
    }

    /** A file's content; empty where it is too large, or does not come. */
    Optional<Document> find(Address.RemoteFile file) {
        URI address = URI.create(file.url());
        if (!isTrusted(address) || file.size() > Document.LARGEST) {
            LOG.warn("not downloaded: a file of {} bytes from {}", file.size(), address.getHost());
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(address).build();
        try {
            HttpResponse<byte[]> response = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            byte[] content = response.body();
            return response.statusCode() == 200 && content.length <= Document.LARGEST
                    ? Optional.of(new Document(file.name(), content))
                    : Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("a file could not be downloaded from {}: {}", address.getHost(), e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean isTrusted(URI address) {
        String host = String.valueOf(address.getHost());
        return isTest ? DiscordSettings.isLoopback(host) : "https".equals(address.getScheme()) && HOSTS.contains(host);
    }

    @Override
    public void close() {
        http.close();
    }
}
