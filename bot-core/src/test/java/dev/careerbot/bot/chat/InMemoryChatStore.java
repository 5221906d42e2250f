package dev.careerbot.bot.chat;

import dev.careerbot.bot.community.Asker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what arrived and what was answered, for tests. Safe for use by several threads. */
public class InMemoryChatStore implements ArrivalStore, AnswerStore {
    private final Map<String, Begun> arrivals = new LinkedHashMap<>();
    private final Map<String, GivenAnswer> answers = new LinkedHashMap<>();
    private final Map<String, Rating> ratings = new LinkedHashMap<>();

    private record Begun(Arrival arrival, Instant at, boolean isDone) {}

    /** What somebody thought of an answer. */
    public record Rating(String answer, String user, boolean helpful, String reason) {}

    @Override
    public synchronized boolean begin(Arrival arrival, Instant at) {
        return arrivals.putIfAbsent(key(arrival.place().platform(), arrival.id()), new Begun(arrival, at, false))
                == null;
    }

    @Override
    public synchronized void finish(String platform, String id) {
        arrivals.computeIfPresent(key(platform, id), (key, begun) -> new Begun(begun.arrival(), begun.at(), true));
    }

    @Override
    public synchronized List<Arrival> unfinished(String platform, Instant since) {
        return arrivals.values().stream()
                .filter(begun -> !begun.isDone()
                        && !begun.at().isBefore(since)
                        && begun.arrival().place().platform().equals(platform))
                .map(Begun::arrival)
                .toList();
    }

    @Override
    public synchronized void forgetBefore(Instant instant) {
        arrivals.values().removeIf(begun -> begun.at().isBefore(instant));
    }

    @Override
    public synchronized void save(GivenAnswer answer) {
        answers.put(answer.id(), answer);
    }

    @Override
    public synchronized void shownIn(String id, String message) {
        answers.computeIfPresent(id, (key, answer) -> answer.shownIn(message));
    }

    @Override
    public synchronized Optional<GivenAnswer> find(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    @Override
    public synchronized Optional<GivenAnswer> findByQuestion(String platform, String question) {
        List<GivenAnswer> found = answers.values().stream()
                .filter(answer -> answer.place().platform().equals(platform)
                        && answer.question().equals(question))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    @Override
    public synchronized List<GivenAnswer> recent(String platform, Asker asker, Set<String> direct, int most) {
        return answers.values().stream()
                .filter(answer -> answer.place().platform().equals(platform)
                        && answer.request().asker().user().equals(asker.user())
                        && (answer.place().isDirect()
                                ? direct.contains(answer.place().channel())
                                : answer.request().asker().community().equals(asker.community())))
                .sorted(Comparator.comparing(GivenAnswer::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void remove(String id) {
        answers.remove(id);
    }

    @Override
    public synchronized void rate(String id, Asker asker, boolean helpful, String reason, Instant at) {
        ratings.put(id + "/" + asker.user(), new Rating(id, asker.user(), helpful, reason));
    }

    /** All answers that were not taken away. */
    public synchronized List<GivenAnswer> answers() {
        return new ArrayList<>(answers.values());
    }

    /** What people thought. */
    public synchronized List<Rating> ratings() {
        return new ArrayList<>(ratings.values());
    }

    /** The ids of all that arrived. */
    public synchronized List<String> begun() {
        return arrivals.values().stream().map(begun -> begun.arrival().id()).toList();
    }

    /** As if the process had ended before it could note down that an arrival was answered, and where. */
    public synchronized void reopen(String platform, String id) {
        answers.replaceAll((any, answer) -> answer.question().equals(id) ? answer.shownIn("") : answer);
        arrivals.computeIfPresent(key(platform, id), (key, begun) -> new Begun(begun.arrival(), begun.at(), false));
    }

    private static String key(String platform, String id) {
        return platform + "/" + id;
    }
}
