package dev.careerbot.app;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A database's address as hosting platforms write it: {@code postgres://user:password@host:5432/name}. */
final class PostgresqlAddress {
    private PostgresqlAddress() {}

    /**
     * The same as JDBC writes it.
     *
     * @throws StartException where it is no such address; its text is not repeated, as it holds a password
     */
    static String jdbc(String address) {
        if (address.startsWith("jdbc:")) {
            return address;
        }
        try {
            URI uri = URI.create(address);
            String scheme = String.valueOf(uri.getScheme());
            String path = String.valueOf(uri.getRawPath());
            if (!scheme.matches("postgres(?:ql)?") || uri.getHost() == null || path.length() < 2) {
                throw wrong();
            }
            StringBuilder jdbc = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
            jdbc.append(uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    .append(path)
                    .append('?');
            if (uri.getUserInfo() != null) {
                String[] parts = uri.getUserInfo().split(":", 2);
                jdbc.append("user=").append(escape(parts[0]));
                jdbc.append(parts.length > 1 ? "&password=" + escape(parts[1]) : "");
            }
            if (uri.getRawQuery() != null) {
                jdbc.append('&').append(uri.getRawQuery());
            }
            return jdbc.toString();
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static StartException wrong() {
        return new StartException(
                "DATABASE_URL: not an address of PostgreSQL; write postgres://user:password@host:5432/name");
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
