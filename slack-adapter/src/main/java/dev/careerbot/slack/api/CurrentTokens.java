package dev.careerbot.slack.api;

import java.util.Optional;

/** What the bot calls Slack with by now, where tokens are renewed. Safe for use by several threads. */
public interface CurrentTokens {
    /** Of tokens that are never renewed. */
    CurrentTokens UNCHANGING = new CurrentTokens() {
        @Override
        public String of(Installation as) {
            return as.token();
        }

        @Override
        public Optional<String> after(Installation as, String expired) {
            return Optional.empty();
        }
    };

    /** The token of an installation, renewed where it is about to end. */
    String of(Installation as);

    /** The token that took the place of one that has ended; empty where there is none. */
    Optional<String> after(Installation as, String expired);
}
