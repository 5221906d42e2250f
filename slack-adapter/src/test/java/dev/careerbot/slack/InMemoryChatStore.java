package dev.careerbot.slack;

import dev.careerbot.bot.chat.AnswerStore;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.ArrivalStore;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.CommunitySettings;
import dev.careerbot.bot.community.CommunityStore;
import dev.careerbot.knowledge.store.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a bot remembers of chats and communities, for tests; outlives the adapter that it is given to. */
final class InMemoryChatStore implements ArrivalStore, AnswerStore, CommunityStore {
    private record Begun(Arrival arrival, Instant at, boolean isFinished) {}

    private final Map<String, Begun> arrivals = new LinkedHashMap<>();
    private final Map<String, GivenAnswer> answers = new LinkedHashMap<>();
    private final List<String> ratings = new ArrayList<>();
    private final Map<String, CommunitySettings> communities = new HashMap<>();

    private boolean isBroken;

    /** From now on arrivals cannot be taken down, for a reason that nobody expects. */
    synchronized void fail() {
        isBroken = true;
    }

    @Override
    public synchronized boolean begin(Arrival arrival, Instant at) {
        if (isBroken) {
            throw new IllegalStateException("planted");
        }
        return arrivals.putIfAbsent(key(arrival.place().platform(), arrival.id()), new Begun(arrival, at, false))
                == null;
    }

    private static String key(String platform, String id) {
        return platform + " " + id;
    }

    @Override
    public synchronized void finish(String platform, String id) {
        arrivals.computeIfPresent(key(platform, id), (same, begun) -> new Begun(begun.arrival(), begun.at(), true));
    }

    /** As if the process had ended before it could take down that an arrival was answered, and where. */
    synchronized void reopen(String id) {
        answers.replaceAll((any, answer) -> answer.question().equals(id) ? answer.shownIn("") : answer);
        arrivals.computeIfPresent(
                key(Asked.PLATFORM, id), (same, begun) -> new Begun(begun.arrival(), begun.at(), false));
    }

    synchronized List<String> begun() {
        return arrivals.values().stream().map(begun -> begun.arrival().id()).toList();
    }

    @Override
    public synchronized List<Arrival> unfinished(String platform, Instant since) {
        return arrivals.values().stream()
                .filter(begun -> !begun.isFinished() && !begun.at().isBefore(since))
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
        answers.computeIfPresent(id, (same, answer) -> answer.shownIn(message));
    }

    @Override
    public synchronized Optional<GivenAnswer> find(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    @Override
    public synchronized Optional<GivenAnswer> findByQuestion(String platform, String question) {
        return answers.values().stream()
                .filter(answer -> answer.place().platform().equals(platform)
                        && answer.question().equals(question))
                .reduce((first, second) -> second);
    }

    @Override
    public synchronized void remove(String id) {
        answers.remove(id);
    }

    @Override
    public synchronized void rate(String id, Asker asker, boolean helpful, String reason, Instant at) {
        ratings.add((helpful ? "helpful" : "not helpful") + (reason.isEmpty() ? "" : ": " + reason));
    }

    synchronized List<String> ratings() {
        return List.copyOf(ratings);
    }

    @Override
    public synchronized CommunitySettings settings(String community) {
        return communities.getOrDefault(community, CommunitySettings.NONE);
    }

    @Override
    public synchronized boolean change(String community, UnaryOperator<CommunitySettings> change, Act act) {
        CommunitySettings before = settings(community);
        CommunitySettings after = change.apply(before);
        communities.put(community, after);
        return !after.equals(before);
    }

    /** The same without an entry in the audit. */
    synchronized void set(String community, UnaryOperator<CommunitySettings> change) {
        communities.put(community, change.apply(settings(community)));
    }
}
