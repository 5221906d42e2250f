package dev.careerbot.slack.install;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps where the app is installed, the tokens encrypted. Safe for use by several threads and processes. What cannot be reached
 * is a {@link dev.careerbot.knowledge.store.StoreException}.
 */
public interface InstallationStore {
    /** What keeps it from being used, each with the setting, the problem and the fix; empty where nothing does. */
    List<String> problems();

    /** Keeps an installation, in place of an earlier one of the same workspace or organisation. */
    void save(Installed installed);

    /** The installation of just that workspace or organisation; empty where there is none, or it cannot be read. */
    Optional<Installed> find(String id);

    /** All that can be read. */
    List<Installed> all();

    /**
     * Takes it upon the caller to renew a token, so that nobody else does at the same time.
     *
     * @param until when another may try
     * @return whether nobody else has done so
     */
    boolean claim(String id, Instant now, Instant until);

    /**
     * Keeps a renewed token.
     *
     * @return false, with nothing kept, where the app was uninstalled or installed anew meanwhile
     */
    boolean renew(Installed renewed);

    /** Forgets an installation. @return whether there was one */
    boolean remove(String id);
}
