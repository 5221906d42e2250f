package dev.careerbot.slack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A channel or a direct conversation, as its members see it. Thread-safe. */
public final class Conversation {
    /** Who can find it. */
    public enum Kind {
        PUBLIC("channel", "channels"),
        PRIVATE("group", "groups"),
        DIRECT("im", "im");

        private final String channelType;
        private final String scope;

        Kind(String channelType, String scope) {
            this.channelType = channelType;
            this.scope = scope;
        }

        /** As events tell it. */
        String channelType() {
            return channelType;
        }

        /** The first part of the scopes that it takes to read it. */
        String scope() {
            return scope;
        }
    }

    private final Workspace workspace;
    private final String id;
    private final String name;
    private final Kind kind;
    private final Set<String> members = ConcurrentHashMap.newKeySet();
    private final List<SlackMessage> messages = new ArrayList<>();
    private final Map<String, List<String>> reactions = new ConcurrentHashMap<>();
    private volatile boolean archived;

    Conversation(Workspace workspace, String id, String name, Kind kind, Set<String> members) {
        this.workspace = workspace;
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.members.addAll(members);
    }

    public Workspace workspace() {
        return workspace;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** Lets the bot be no member. */
    public Conversation withoutBot() {
        members.remove(workspace.bot().userId());
        return this;
    }

    /** Closes it for good: nobody can write any more. */
    public Conversation archive() {
        archived = true;
        return this;
    }

    boolean archived() {
        return archived;
    }

    boolean hasMember(String userId) {
        return members.contains(userId);
    }

    void join(Person person) {
        members.add(person.id());
    }

    /** What stands in the channel itself: no threads, nothing deleted, nothing that only one person sees. */
    public List<SlackMessage> messages() {
        return all().stream()
                .filter(message -> message.isPublic() && message.threadTs().isEmpty())
                .toList();
    }

    /** The answers in a thread, without its first message. */
    public List<SlackMessage> thread(SlackMessage root) {
        return all().stream()
                .filter(message -> message.isPublic())
                .filter(message -> message.threadTs().filter(root.ts()::equals).isPresent())
                .toList();
    }

    /** What only this person sees here. */
    public List<SlackMessage> ephemeralTo(Person person) {
        return all().stream()
                .filter(message -> !message.deleted())
                .filter(message ->
                        message.ephemeralTo().filter(person.id()::equals).isPresent())
                .toList();
    }

    /** Everything that was ever said here, in order, deleted messages and those for one person included. */
    public List<SlackMessage> all() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** The reactions of the bot to a message, such as {@code eyes}. */
    public List<String> reactionsTo(SlackMessage message) {
        return List.copyOf(reactions.getOrDefault(message.ts(), List.of()));
    }

    boolean react(String ts, String name) {
        List<String> all = reactions.computeIfAbsent(ts, key -> new CopyOnWriteArrayList<>());
        return !all.contains(name) && all.add(name);
    }

    SlackMessage add(SlackMessage message) {
        synchronized (messages) {
            messages.add(message);
        }
        return message;
    }

    Optional<SlackMessage> find(String ts) {
        return all().stream()
                .filter(message -> message.ts().equals(ts) && !message.deleted())
                .findFirst();
    }

    /** Puts a changed message in the place of the one with that timestamp; without such a one, does nothing. */
    Optional<SlackMessage> change(String ts, UnaryOperator<SlackMessage> change) {
        synchronized (messages) {
            for (int i = 0; i < messages.size(); i++) {
                if (messages.get(i).ts().equals(ts)) {
                    messages.set(i, change.apply(messages.get(i)));
                    return Optional.of(messages.get(i));
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "#" + name + " of " + workspace.name();
    }
}
