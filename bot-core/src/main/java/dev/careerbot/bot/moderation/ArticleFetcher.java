package dev.careerbot.bot.moderation;

import dev.careerbot.knowledge.store.Document;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches articles from addresses that moderators name. Safe for use by several threads. */
public interface ArticleFetcher {
    /**
     * What an address served.
     *
     * @param entityTag what the server calls this version; null where it says nothing
     * @param lastModified the server's own words for when it changed; null where it says nothing
     */
    record Fetched(
            Document document,
            @Nullable String entityTag,
            @Nullable String lastModified) {}

    /** An address that is not fetched, or what it served is not taken; the message says why and what to do. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        public Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        /** Why, as a sentence for the moderator. */
        public String reason() {
            return reason;
        }
    }

    /**
     * Fetches an article.
     *
     * @throws Refused where it may not be fetched, cannot be, or is none
     */
    Fetched fetch(URI address) throws Refused;

    /**
     * Fetches an article again; empty where the server says that it has not changed.
     *
     * @param entityTag what the server called the version that is known; null where it said nothing
     * @param lastModified the server's own words for when that version changed; null where it said nothing
     * @throws Refused where it may not be fetched, cannot be, or is none
     */
    Optional<Fetched> fetchIfChanged(URI address, @Nullable String entityTag, @Nullable String lastModified)
            throws Refused;
}
