package dev.careerbot.app;

import dev.careerbot.bot.moderation.ArticleFetcher;
import dev.careerbot.knowledge.lazy.Lazy;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fetcher that is made when something is first fetched. Safe for use by several threads. */
final class FetcherWhenNeeded implements ArticleFetcher {
    private final Lazy<ArticleFetcher> fetcher;

    FetcherWhenNeeded(Supplier<ArticleFetcher> maker) {
        this.fetcher = new Lazy<>(maker);
    }

    @Override
    public Fetched fetch(URI address) throws Refused {
        return fetcher.get().fetch(address);
    }

    @Override
    public Optional<Fetched> fetchIfChanged(URI address, @Nullable String entityTag, @Nullable String lastModified)
            throws Refused {
        return fetcher.get().fetchIfChanged(address, entityTag, lastModified);
    }
}
