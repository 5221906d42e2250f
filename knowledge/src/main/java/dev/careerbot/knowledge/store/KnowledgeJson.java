package dev.careerbot.knowledge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.Disagreement;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.Skill;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Readings and catalogues as JSON: the form in which snapshots keep them. Fields that are not known are ignored, so that an older
 * version reads what a newer one wrote as far as it can. Safe for use by several threads.
 */
public final class KnowledgeJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addAbstractTypeMapping(Set.class, LinkedHashSet.class))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private KnowledgeJson() {}

    private record Names(
            List<Role> roles,
            List<Skill> skills,
            List<Certification> certifications,
            List<Disagreement> disagreements) {}

    /** What was understood of an article. */
    public static String of(ReadArticle reading) {
        return write(reading);
    }

    /** A catalogue. */
    public static String of(Catalogue catalogue) {
        return write(new Names(
                catalogue.roles(), catalogue.skills(), catalogue.certifications(), catalogue.disagreements()));
    }

    /**
     * A reading that {@link #of(ReadArticle)} wrote.
     *
     * @throws StoreException where it is none
     */
    public static ReadArticle reading(String json) {
        return read(json, ReadArticle.class);
    }

    /**
     * A catalogue that {@link #of(Catalogue)} wrote.
     *
     * @throws StoreException where it is none
     */
    public static Catalogue catalogue(String json) {
        Names names = read(json, Names.class);
        return new Catalogue(names.roles(), names.skills(), names.certifications(), names.disagreements());
    }

    /** Any value made of records, lists, sets, maps and what JSON knows. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * A value that {@link #write} wrote.
     *
     * @throws StoreException where it is none of that type
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StoreException("the store holds a damaged " + type.getSimpleName() + "; restore a backup", e);
        }
    }
}
