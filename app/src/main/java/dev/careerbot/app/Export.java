package dev.careerbot.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeJson;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a knowledge base holds, as files that people and other programs can read. */
final class Export {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Export() {}

    /**
     * Writes the articles that moderators added, what was understood of all articles, the catalogue, and the audit.
     *
     * @throws StoreException where the folder is there already or cannot be written to
     */
    static void write(KnowledgeStore store, Releases releases, Path folder) {
        KnowledgeContent content = releases.content(releases.live());
        if (Files.exists(folder)) {
            throw new StoreException(folder + " is there already; name another folder");
        }
        try {
            Path articles = Files.createDirectories(folder.resolve("articles"));
            for (Source source : store.sources()) {
                Optional<Document> document = store.findDocument(source.document());
                if (document.isPresent()) {
                    Files.write(articles.resolve(source.name()), document.get().content());
                }
            }
            List<String> readings = new ArrayList<>();
            content.articles().forEach(article -> readings.add(KnowledgeJson.of(article)));
            Files.write(folder.resolve("readings.jsonl"), readings);
            Files.writeString(folder.resolve("catalogue.json"), KnowledgeJson.of(content.catalogue()));
            List<String> acts = new ArrayList<>();
            for (Act act : store.audit(Optional.empty(), Integer.MAX_VALUE)) {
                acts.add(JSON.writeValueAsString(fields(act)));
            }
            Files.write(folder.resolve("audit.jsonl"), acts);
        } catch (IOException e) {
            throw new StoreException(
                    folder + " cannot be written to (" + e.getMessage() + "); check its permissions and free space", e);
        }
    }

    private static Map<String, String> fields(Act act) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("at", act.at().toString());
        fields.put("community", act.community());
        fields.put("actor", act.actor());
        fields.put("what", act.what());
        fields.put("detail", act.detail());
        fields.put("undo", act.undo());
        return fields;
    }
}
