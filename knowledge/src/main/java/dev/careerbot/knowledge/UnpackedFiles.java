package dev.careerbot.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;

/**
 * Large files of the class path, unpacked once into a folder and used from there by all later starts. Safe for use by several
 * processes.
 */
final class UnpackedFiles {
    private final Path folder;

    UnpackedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder that holds the files by the last part of their names; empty where they are in no jar or the folder cannot be
     * written to, so that they have to be used from the class path.
     *
     * @param name begins the folder's name; the contents' checksums end it, so that other contents get another folder
     */
    Optional<Path> unpack(String name, List<String> resources) {
        try {
            List<URL> places = new ArrayList<>();
            List<JarEntry> entries = new ArrayList<>();
            StringBuilder version = new StringBuilder(name);
            for (String resource : resources) {
                URL place = UnpackedFiles.class.getClassLoader().getResource(resource);
                if (place == null || !(place.openConnection() instanceof JarURLConnection connection)) {
                    return Optional.empty();
                }
                JarEntry entry = connection.getJarEntry();
                places.add(place);
                entries.add(entry);
                version.append('-').append(Long.toHexString(entry.getCrc()));
            }
            Path unpacked =
                    Files.createDirectories(folder.resolve(version.toString()).toAbsolutePath());
            for (int i = 0; i < entries.size(); i++) {
                unpack(places.get(i), entries.get(i), unpacked);
            }
            return Optional.of(unpacked);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void unpack(URL place, JarEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
        if (Files.exists(file) && Files.size(file) == entry.getSize()) {
            return;
        }
        // Moved into place once it is whole: another process may look for it at the same time.
        Path part = Files.createTempFile(folder, "part", "");
        try (InputStream in = place.openStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
