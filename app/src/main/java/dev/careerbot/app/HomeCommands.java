package dev.careerbot.app;

import dev.careerbot.bot.render.SafeText;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeProblems;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.store.StoreException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;

/** Works with what moderators keep in a home, for one command of a script. */
final class HomeCommands {
    private HomeCommands() {}

    /** What moderators keep, opened for one command. */
    record Kept(KnowledgeHome home, Embeddings embeddings) {}

    /**
     * Works with a home.
     *
     * @param err told why it cannot be worked with
     * @return the work's exit status, or {@link CareerBotCommand#REFUSED}
     */
    static int with(Path place, PrintWriter err, ToIntFunction<Kept> work) {
        return orRefused(err::println, "", () -> {
            Path home = HomeFolder.prepare(place);
            Configuration configuration = Configuration.load(home, Map.copyOf(System.getenv()));
            Embeddings embeddings = LocalEmbeddingModel.loadWhenNeeded(home);
            embeddings.addShipped();
            try (KnowledgeHome kept = new KnowledgeHome(home, configuration, Clock.systemUTC(), embeddings)) {
                return work.applyAsInt(new Kept(kept, embeddings));
            }
        });
    }

    /**
     * Does some work.
     *
     * @param err told, line by line, why it cannot be done
     * @param articles the option that the articles were given by, with a colon; empty for none
     * @return its exit status, or {@link CareerBotCommand#REFUSED}
     */
    static int orRefused(Consumer<String> err, String articles, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (StartException e) {
            err.accept(SafeText.of(e.reason()));
        } catch (KnowledgeProblems e) {
            e.problems().forEach(problem -> err.accept(SafeText.of(problem.toString())));
            err.accept(SafeText.of(articles + e.getMessage()));
        } catch (StoreException e) {
            err.accept(SafeText.of("--home: " + e.getMessage()));
        }
        return CareerBotCommand.REFUSED;
    }
}
