package dev.careerbot.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerbot.knowledge.store.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * All tables in one ZIP file, a JSON object a row, the same for both stores: what was backed up from SQLite can be restored to
 * PostgreSQL. Immutable and safe for use by several threads.
 */
public final class Backup {
    private static final String MANIFEST = "manifest.json";
    private static final String ENDING = ".jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 500;

    /** In an order in which each can be filled. */
    static final List<String> TABLES = List.of(
            "document",
            "source",
            "blob",
            "snapshot",
            "snapshot_article",
            "live",
            "schedule",
            "audit",
            "embedding",
            "community",
            "arrival",
            "answer",
            "rating",
            "installation");

    /** Counted by the database itself. */
    private static final Set<String> COUNTED = Set.of("audit.number");

    private Backup() {}

    /**
     * Writes all that the database holds at one moment, also while it is written to.
     *
     * @throws StoreException where there is such a file already, or it cannot be written; nothing is left of it then
     */
    public static void write(Database database, Path file, Instant now) {
        if (Files.exists(file)) {
            throw new StoreException(file + " is there already; name another file");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished);
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                ObjectNode manifest = JSON.createObjectNode()
                        .put("version", database.version().orElseThrow())
                        .put("at", now.toString());
                entry(zip, MANIFEST, JSON.writeValueAsBytes(manifest));
                database.inSnapshot(handle -> {
                    tables(handle).forEach(table -> write(handle, table, zip));
                    return true;
                });
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(
                    "the backup cannot be written to " + file + " (" + e.getMessage()
                            + "); check the place's permissions and free space",
                    e);
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static List<String> tables(Handle handle) {
        Set<String> there = present(handle);
        return TABLES.stream().filter(there::contains).toList();
    }

    static Set<String> present(Handle handle) {
        return handle
                .queryMetadata(
                        data -> data.getTables(null, data.getConnection().getSchema(), null, new String[] {"TABLE"}))
                .map((row, context) -> row.getString("TABLE_NAME"))
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void write(Handle handle, String table, ZipOutputStream zip) {
        try {
            zip.putNextEntry(new ZipEntry(table + ENDING));
            String order = table.equals("audit") ? " order by number" : "";
            handle.createQuery("select * from " + table + order)
                    .map((row, context) -> line(table, row))
                    .forEach(line -> append(zip, line));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(ZipOutputStream zip, byte[] line) {
        try {
            zip.write(line);
            zip.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] line(String table, ResultSet row) throws SQLException {
        ObjectNode line = JSON.createObjectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            Object value = row.getObject(i);
            if (!COUNTED.contains(table + "." + name)) {
                line.putPOJO(name, value);
            }
        }
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row is no JSON", e);
        }
    }

    /** Opens a database with the tables of a version, where there are none. */
    public interface Empty {
        /** Opens it. */
        Database of(int version);
    }

    /**
     * Fills an empty database with what a backup holds; it is migrated when it is opened the next time.
     *
     * @throws StoreException where the file is no backup, is one of a newer version, or the database is not empty; nothing is
     *     changed then
     */
    public static void restore(Path file, Empty empty) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            int version = version(zip, file);
            try (Database database = empty.of(version)) {
                database.inTransaction(handle -> {
                    if (handle.createQuery("select count(*) from live")
                                    .mapTo(Integer.class)
                                    .one()
                            > 0) {
                        throw new StoreException(
                                "there is a knowledge base here already; restore to another home or an empty database");
                    }
                    TABLES.forEach(table -> fill(handle, table, zip));
                    return true;
                });
            }
        } catch (ZipException e) {
            throw new StoreException(file + " is no backup of Career Bot", e);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreException(file + " cannot be read (" + e.getMessage() + "); check its path", e);
        }
    }

    private static int version(ZipFile zip, Path file) throws IOException {
        ZipEntry manifest = zip.getEntry(MANIFEST);
        if (manifest == null) {
            throw new StoreException(file + " is no backup of Career Bot");
        }
        int version =
                JSON.readTree(zip.getInputStream(manifest)).path("version").asInt();
        if (version < 1 || version > Database.VERSION) {
            throw new StoreException(file + " is of a newer version of Career Bot (its tables have version " + version
                    + ", and this one knows " + Database.VERSION + "); restore it with that version");
        }
        return version;
    }

    private static void fill(Handle handle, String table, ZipFile zip) {
        ZipEntry entry = zip.getEntry(table + ENDING);
        if (entry == null) {
            return;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            List<JsonNode> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(JSON.readTree(line));
                if (rows.size() == AT_ONCE) {
                    insert(handle, table, rows);
                    rows.clear();
                }
            }
            insert(handle, table, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(Handle handle, String table, List<JsonNode> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>();
        rows.get(0).fieldNames().forEachRemaining(columns::add);
        if (columns.stream().anyMatch(column -> !column.matches("[a-z_]{1,30}"))) {
            throw new StoreException("the backup is damaged: " + table);
        }
        Set<String> binary = binary(table);
        PreparedBatch batch = handle.prepareBatch("insert into " + table + " (" + String.join(", ", columns)
                + ") values (" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")");
        for (JsonNode row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                bind(batch, i, row.path(columns.get(i)), binary.contains(columns.get(i)));
            }
            batch.add();
        }
        batch.execute();
    }

    /** The columns of a table that hold bytes, which JSON writes in base 64. */
    private static Set<String> binary(String table) {
        return table.equals("document") ? Set.of("content") : table.equals("embedding") ? Set.of("vector") : Set.of();
    }

    private static void bind(PreparedBatch batch, int place, JsonNode value, boolean isBinary) {
        if (value.isNull()) {
            batch.bind(place, (String) null);
        } else if (value.isNumber()) {
            batch.bind(place, value.asLong());
        } else if (isBinary) {
            batch.bind(place, binary(value));
        } else {
            batch.bind(place, value.asText());
        }
    }

    private static byte[] binary(JsonNode value) {
        try {
            return value.binaryValue();
        } catch (IOException e) {
            throw new StoreException("the backup is damaged", e);
        }
    }
}
