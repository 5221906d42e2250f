package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.bot.community.CommunitySettings;
import dev.careerbot.bot.community.CommunityStore;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.NewSnapshot;
import dev.careerbot.knowledge.store.SnapshotArticle;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of knowledge does. */
abstract class KnowledgeStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123Z");

    private Database database;
    private KnowledgeStore store;

    /** An empty database, or the same one again. */
    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        store = new SqlKnowledgeStore(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Act act(String what) {
        return new Act("local", "operator", NOW, what, "detail", "");
    }

    private static Document document(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static NewSnapshot snapshot(Map<String, Document> articles) {
        Map<String, Supplier<String>> blobs = new HashMap<>();
        List<SnapshotArticle> all = new ArrayList<>();
        articles.forEach((name, document) -> {
            String reading = "{\"of\":\"" + document.hash() + "\"}";
            blobs.put(ContentHash.of(reading), () -> reading);
            all.add(new SnapshotArticle(name, document.hash(), ContentHash.of(reading), 3));
        });
        blobs.put(ContentHash.of("{}"), () -> "{}");
        return new NewSnapshot("model", "1", ContentHash.of("{}"), all, blobs);
    }

    private Document add(String name, String text) {
        Document document = document(name, text);
        store.add(
                new Source(name, null, "local", document.hash(), "operator", NOW, null, "yesterday"),
                document,
                act("kb add"));
        return document;
    }

    @Test
    void nothingIsLiveBeforeTheFirstSnapshot() {
        assertThat(store.live()).isEmpty();
        assertThatThrownBy(() -> store.publish(1, 0, false, act("kb refresh")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("kb init");
    }

    @Test
    void theFirstSnapshotIsLiveAndStaysTheFirst() {
        SnapshotInfo first = store.begin(snapshot(Map.of()), true, act("kb init"));
        assertThat(store.live()).contains(new KnowledgeStore.Live(first.number(), false, true));
        assertThatThrownBy(() -> store.begin(snapshot(Map.of()), false, act("kb init")))
                .isInstanceOf(StoreException.class);
        assertThat(store.snapshots()).singleElement().satisfies(only -> {
            assertThat(only.id()).isEqualTo(first.id());
            assertThat(only.articles()).isZero();
        });
    }

    @Test
    void aSourceIsKeptByNameWithItsText() {
        add("a.txt", "one");
        Document second = add("a.txt", "two");
        assertThat(store.sources()).singleElement().satisfies(source -> {
            assertThat(source.document()).isEqualTo(second.hash());
            assertThat(source.addedAt()).isEqualTo(NOW);
            assertThat(source.lastModified()).isEqualTo("yesterday");
        });
        assertThat(store.findDocument(second.hash()).orElseThrow().content()).isEqualTo(second.content());
        assertThat(store.audit(Optional.empty(), 10)).extracting(Act::what).containsExactly("kb add", "kb add");
    }

    @Test
    void aSnapshotKeepsWhatItConsistsOfInOrder() {
        store.begin(snapshot(Map.of()), true, act("kb init"));
        Document one = add("b.txt", "one");
        SnapshotInfo staged = store.stage(snapshot(Map.of("b.txt", one)), act("kb refresh"));
        assertThat(store.findSnapshot(staged.number())).contains(staged);
        assertThat(store.staged()).contains(staged);
        assertThat(store.snapshots().get(0)).satisfies(summary -> {
            assertThat(summary.number()).isEqualTo(staged.number());
            assertThat(summary.articles()).isEqualTo(1);
            assertThat(summary.claims()).isEqualTo(3);
        });
        assertThat(store.findBlob(staged.articles().get(0).reading())).isPresent();
        assertThat(store.live().orElseThrow().number()).isNotEqualTo(staged.number());
    }

    @Test
    void publishingSwapsAndKeepsWhatWasLive() {
        SnapshotInfo first = store.begin(snapshot(Map.of()), true, act("kb init"));
        SnapshotInfo next = store.stage(snapshot(Map.of("b.txt", add("b.txt", "one"))), act("kb refresh"));
        store.publish(next.number(), first.number(), false, act("kb publish"));
        assertThat(store.live().orElseThrow().number()).isEqualTo(next.number());
        store.publish(first.number(), next.number(), true, act("kb rollback"));
        assertThat(store.live()).contains(new KnowledgeStore.Live(first.number(), true, true));
        store.resume(act("kb resume"));
        assertThat(store.live().orElseThrow().held()).isFalse();
    }

    @Test
    void whoDecidedOnAnotherSnapshotPublishesNothing() {
        SnapshotInfo first = store.begin(snapshot(Map.of()), true, act("kb init"));
        SnapshotInfo next = store.stage(snapshot(Map.of("b.txt", add("b.txt", "one"))), act("kb refresh"));
        assertThatThrownBy(() -> store.publish(next.number(), first.number() + 7, false, act("kb publish")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("meanwhile");
        assertThat(store.live().orElseThrow().number()).isEqualTo(first.number());
        assertThat(store.audit(Optional.empty(), 1)).extracting(Act::what).containsExactly("kb refresh");
    }

    @Test
    void onlyTheLastFiftyAreKept() {
        SnapshotInfo live = store.begin(snapshot(Map.of()), true, act("kb init"));
        Document old = add("a.txt", "text 0");
        for (int i = 1; i <= KnowledgeStore.KEPT + 2; i++) {
            Document document = add("a.txt", "text " + i);
            SnapshotInfo next = store.stage(snapshot(Map.of("a.txt", document)), act("kb refresh"));
            store.publish(next.number(), live.number(), false, act("kb publish"));
            live = next;
        }
        assertThat(store.snapshots()).hasSize(KnowledgeStore.KEPT);
        assertThat(store.findDocument(old.hash())).isEmpty();
        assertThat(store.findBlob(live.articles().get(0).reading())).isPresent();
    }

    @Test
    void aPurgedTextIsInNoSnapshotAndNotInTheStore() {
        SnapshotInfo first = store.begin(snapshot(Map.of()), true, act("kb init"));
        Document document = add("a.txt", "taken down");
        SnapshotInfo next = store.stage(snapshot(Map.of("a.txt", document)), act("kb refresh"));
        store.publish(next.number(), first.number(), false, act("kb publish"));
        assertThat(store.purge("a.txt", act("kb purge"))).isEqualTo(1);
        assertThat(store.sources()).isEmpty();
        assertThat(store.findDocument(document.hash())).isEmpty();
        assertThat(store.findBlob(next.articles().get(0).reading())).isEmpty();
        assertThat(store.findSnapshot(next.number()).orElseThrow()).satisfies(left -> {
            assertThat(left.articles()).isEmpty();
            assertThat(left.id()).isNotEqualTo(next.id());
        });
    }

    @Test
    void whatWasDoneIsThereAfterReopening() {
        SnapshotInfo first = store.begin(snapshot(Map.of()), false, act("kb init"));
        add("a.txt", "one");
        database.close();
        database = open();
        store = new SqlKnowledgeStore(database);
        assertThat(store.live().orElseThrow().number()).isEqualTo(first.number());
        assertThat(store.sources()).hasSize(1);
    }

    @Test
    void embeddingsAreKeptByModelAndText() {
        SqlEmbeddingStore embeddings = new SqlEmbeddingStore(database);
        embeddings.save("m", Map.of("h1", new float[] {0.5f, -1}, "h2", new float[] {2}));
        embeddings.save("m", Map.of("h1", new float[] {9, 9}));
        assertThat(embeddings.find("m", List.of("h1", "h3")).get("h1")).containsExactly(0.5f, -1);
        assertThat(embeddings.find("m", List.of("h3"))).isEmpty();
        assertThat(embeddings.find("other", List.of("h1"))).isEmpty();
    }

    @Test
    void theAuditOfOneCommunityHoldsNothingOfAnother() {
        CommunityStore communities = new SqlCommunityStore(database);
        Act act = new Act("discord:1", "u", NOW, "settings add-moderator", "user:2", "");
        communities.change("discord:1", settings -> settings.withModerator("user:2"), act);
        add("a.txt", "one");
        assertThat(store.audit(Optional.of("discord:1"), 10)).containsExactly(act);
        assertThat(store.audit(Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void whatACommunityHasSetStaysItsOwn() {
        CommunityStore communities = new SqlCommunityStore(database);
        assertThat(communities.settings("discord:1")).isEqualTo(CommunitySettings.NONE);
        assertThat(communities.change("discord:1", settings -> settings.withOwner("user:2"), act("owner add")))
                .isTrue();
        assertThat(communities.change("discord:1", settings -> settings.withOwner("user:2"), act("owner add")))
                .isFalse();
        assertThat(communities.settings("discord:1").owners()).containsExactly("user:2");
        assertThat(communities.settings("slack:1")).isEqualTo(CommunitySettings.NONE);
        assertThat(store.audit(Optional.empty(), 10)).hasSize(1);
    }
}
