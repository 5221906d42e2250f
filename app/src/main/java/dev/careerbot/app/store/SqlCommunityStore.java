package dev.careerbot.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.careerbot.bot.community.CommunitySettings;
import dev.careerbot.bot.community.CommunityStore;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.StoreException;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** Keeps communities' settings in a database, as JSON. Safe for use by several threads and processes. */
public final class SqlCommunityStore implements CommunityStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Database database;

    public SqlCommunityStore(Database database) {
        this.database = database;
    }

    @Override
    public CommunitySettings settings(String community) {
        return database.run(handle -> settings(handle, community));
    }

    private static CommunitySettings settings(Handle handle, String community) {
        return handle.createQuery("select settings from community where id = :id")
                .bind("id", community)
                .mapTo(String.class)
                .findOne()
                .map(json -> read(community, json))
                .orElse(CommunitySettings.NONE);
    }

    @Override
    public boolean change(String community, UnaryOperator<CommunitySettings> change, Act act) {
        return database.inTransaction(handle -> {
            handle.createUpdate("insert into community (id, settings) values (:id, :none) on conflict (id)"
                            + " do update set settings = community.settings")
                    .bind("id", community)
                    .bind("none", write(CommunitySettings.NONE))
                    .execute();
            CommunitySettings before = settings(handle, community);
            CommunitySettings after = change.apply(before);
            if (after.equals(before)) {
                return false;
            }
            handle.createUpdate("update community set settings = :settings where id = :id")
                    .bind("id", community)
                    .bind("settings", write(after))
                    .execute();
            AuditTable.record(handle, act);
            return true;
        });
    }

    private static String write(CommunitySettings settings) {
        try {
            return JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are no JSON", e);
        }
    }

    private static CommunitySettings read(String community, String json) {
        try {
            return JSON.readValue(json, CommunitySettings.class);
        } catch (JsonProcessingException e) {
            throw new StoreException("the settings of " + community + " are damaged; restore a backup", e);
        }
    }
}
