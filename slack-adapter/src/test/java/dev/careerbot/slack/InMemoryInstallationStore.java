package dev.careerbot.slack;

import dev.careerbot.slack.install.InstallationStore;
import dev.careerbot.slack.install.Installed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps installations, for tests; outlives the adapter that it is given to. Safe for use by several threads. */
final class InMemoryInstallationStore implements InstallationStore {
    private final Map<String, Installed> installed = new LinkedHashMap<>();
    private final Map<String, Instant> claimed = new LinkedHashMap<>();
    private List<String> problems = List.of();

    /** From now on it cannot be used. */
    synchronized void cannotBeUsed(String problem) {
        problems = List.of(problem);
    }

    @Override
    public synchronized List<String> problems() {
        return problems;
    }

    @Override
    public synchronized void save(Installed now) {
        installed.put(now.id(), now);
        claimed.remove(now.id());
    }

    @Override
    public synchronized Optional<Installed> find(String id) {
        return Optional.ofNullable(installed.get(id));
    }

    @Override
    public synchronized List<Installed> all() {
        return List.copyOf(installed.values());
    }

    @Override
    public synchronized boolean claim(String id, Instant now, Instant until) {
        boolean isFree = installed.containsKey(id)
                && !claimed.getOrDefault(id, Instant.MIN).isAfter(now);
        if (isFree) {
            claimed.put(id, until);
        }
        return isFree;
    }

    @Override
    public synchronized boolean renew(Installed renewed) {
        boolean isSame = find(renewed.id())
                .filter(before -> before.at().equals(renewed.at()))
                .isPresent();
        if (isSame) {
            save(renewed);
        }
        return isSame;
    }

    @Override
    public synchronized boolean remove(String id) {
        claimed.remove(id);
        return installed.remove(id) != null;
    }
}
