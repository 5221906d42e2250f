package dev.careerbot.app;

import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The embedding model on its way, on a thread of its own. */
final class ModelLoading implements AutoCloseable {
    private static final String HOME = "--home";

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Path home;
    private final Embeddings embeddings;

    /** Begins to load it. @param home where it is unpacked */
    ModelLoading(Path home) {
        this.home = home;
        this.embeddings = LocalEmbeddingModel.load(thread, home);
    }

    /**
     * Begins to load it for a command that will need it, before the command line is read in full: either takes a while, and
     * they go together. Empty where that is not sure.
     */
    static Optional<ModelLoading> ahead(List<String> args) {
        if (args.size() < 2 || !args.get(0).equals("ask") || args.contains("--help") || args.contains("-h")
                || args.contains("--version") || args.contains("-V") || args.contains("--")) {
            return Optional.empty();
        }
        int option = args.indexOf(HOME);
        String given = option >= 0 && option + 1 < args.size() ? args.get(option + 1) : "";
        for (String arg : args) {
            given = arg.startsWith(HOME + "=") ? arg.substring(HOME.length() + 1) : given;
        }
        return Optional.of(new ModelLoading(place(given)));
    }

    /** Where state lives. @param given what the command line says; empty for nothing */
    static Path place(String given) {
        return HomeFolder.place(
                given,
                Map.copyOf(System.getenv()),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /** Whether it is unpacked there. */
    boolean isAt(Path folder) {
        return home.equals(folder);
    }

    /** Embeddings that wait for the model where they need it. */
    Embeddings embeddings() {
        return embeddings;
    }

    /** Waits until it is loaded: a process that ends within the native code may crash. */
    @Override
    public void close() {
        thread.close();
    }
}
