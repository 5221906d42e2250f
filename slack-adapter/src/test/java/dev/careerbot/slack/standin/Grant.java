package dev.careerbot.slack.standin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a token allows.
 *
 * @param token the token
 * @param workspace where it holds; empty for the app's own token and for one of a whole organisation
 * @param organisation where it holds, if all over an organisation
 * @param scopes what may be done with it
 * @param expires when it ends, if tokens rotate
 */
record Grant(
        String token,
        Optional<Workspace> workspace,
        Optional<Organisation> organisation,
        Set<String> scopes,
        Optional<Instant> expires) {
    Grant {
        scopes = Set.copyOf(scopes);
    }

    boolean covers(Workspace other) {
        return workspace.filter(other::equals).isPresent()
                || organisation
                        .filter(whole -> whole.workspaces().contains(other))
                        .isPresent();
    }

    BotUser bot() {
        return workspace
                .map(Workspace::bot)
                .or(() -> organisation.map(Organisation::bot))
                .orElseThrow(() -> new IllegalStateException("the app's own token is no bot"));
    }

    Grant with(Set<String> others) {
        return new Grant(token, workspace, organisation, others, expires);
    }

    @Override
    public String toString() {
        return "Grant[" + workspace.map(Workspace::name).orElse("all") + "]";
    }
}
