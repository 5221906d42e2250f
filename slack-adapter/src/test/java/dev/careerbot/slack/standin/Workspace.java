package dev.careerbot.slack.standin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A workspace: its people, its channels, and the app's installation in it. Thread-safe. */
public final class Workspace {
    private final World world;
    private final String id;
    private final String name;
    private final Optional<Organisation> organisation;
    private final BotUser bot;
    private final List<Person> people = new CopyOnWriteArrayList<>();
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final Map<String, List<Person>> groups = new ConcurrentHashMap<>();
    private volatile Optional<String> token = Optional.empty();

    Workspace(World world, String name, Optional<Organisation> organisation) {
        this.world = world;
        this.name = name;
        this.organisation = organisation;
        id = world.ids.next("T");
        bot = organisation.map(Organisation::bot).orElseGet(world::botUser);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The first part of its web address. */
    public String domain() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    public Optional<Organisation> organisation() {
        return organisation;
    }

    public BotUser bot() {
        return bot;
    }

    /** The token that is in force here; the organisation's where the app is installed in all of it. */
    public String botToken() {
        return token.or(() -> organisation.map(Organisation::botToken))
                .orElseThrow(() -> new IllegalStateException("the app is not installed in " + name));
    }

    /** Whether the app is here because it is in the whole organisation. */
    boolean isByOrganisation() {
        return token.isEmpty() && organisation.isPresent();
    }

    void botToken(String issued) {
        token = Optional.of(issued);
    }

    /** Somebody of this workspace, who acts and reads; known by a name, and created when first asked for. */
    public Person person(String personName) {
        synchronized (people) {
            return people.stream()
                    .filter(person -> person.name().equals(personName))
                    .findFirst()
                    .orElseGet(() -> {
                        Person person = new Person(world, this, personName);
                        people.add(person);
                        return person;
                    });
        }
    }

    /** A public channel in which the bot and whoever speaks is a member; created when first asked for. */
    public Conversation channel(String channelName) {
        return channel(channelName, Conversation.Kind.PUBLIC);
    }

    /** A private channel; the bot is a member until {@link Conversation#withoutBot}. */
    public Conversation privateChannel(String channelName) {
        return channel(channelName, Conversation.Kind.PRIVATE);
    }

    private Conversation channel(String channelName, Conversation.Kind kind) {
        return find(channelName).orElseGet(() -> add(kind, channelName, List.of(bot.userId())));
    }

    /** The direct conversation of the bot with somebody; created when first asked for. */
    Conversation directWith(Person person) {
        return find("dm-" + person.name())
                .orElseGet(
                        () -> add(Conversation.Kind.DIRECT, "dm-" + person.name(), List.of(bot.userId(), person.id())));
    }

    private synchronized Optional<Conversation> find(String channelName) {
        return conversations.stream()
                .filter(each -> each.name().equals(channelName))
                .findFirst();
    }

    private synchronized Conversation add(Conversation.Kind kind, String channelName, List<String> members) {
        return find(channelName).orElseGet(() -> {
            String channelId = world.ids.next(kind == Conversation.Kind.DIRECT ? "D" : "C");
            Conversation added = new Conversation(this, channelId, channelName, kind, Set.copyOf(members));
            conversations.add(added);
            return added;
        });
    }

    /** A user group, such as moderators. Returns its id, which begins with {@code S}. */
    public String addGroup(Person... members) {
        String group = world.ids.next("S");
        groups.put(group, List.of(members));
        return group;
    }

    /** Takes scopes away from the installation. */
    public void withoutScopes(String... scopes) {
        List<String> left = new ArrayList<>(SlackApp.SCOPES);
        left.removeAll(List.of(scopes));
        world.tokens.limit(botToken(), Set.copyOf(left));
    }

    /** Ends the token with {@code token_revoked} and tells the bot. */
    public Delivery revokesTokens() {
        world.tokens.end(botToken(), "token_revoked");
        return world.deliveries.event(this, world.payloads.events().tokensRevoked(this));
    }

    /** Somebody's own token ends, not the bot's; the bot is told. */
    public Delivery revokesTokenOf(Person person) {
        return world.deliveries.event(this, world.payloads.events().tokenRevoked(person));
    }

    /** Ends the token with {@code account_inactive} and tells the bot. */
    public Delivery uninstalls() {
        world.tokens.end(botToken(), "account_inactive");
        return world.deliveries.event(this, world.payloads.events().appUninstalled());
    }

    /** Somebody new comes: noise for most bots. */
    public Delivery joins(String personName) {
        return world.deliveries.event(this, world.payloads.events().teamJoin(person(personName)));
    }

    /** Another app says something: noise that a bot must not answer. */
    public Delivery otherBotSays(Conversation in, String text) {
        String botId = world.ids.next("B");
        SlackMessage said = in.add(SlackMessage.by(botId, in, world.ids.timestamp(), text));
        return world.deliveries.event(this, world.payloads.events().botMessage(in, said, "another-bot"));
    }

    /** Tells the bot of its own message, as Slack does where the app subscribes to messages; it must not answer itself. */
    public Delivery echoes(SlackMessage byBot) {
        return world.deliveries.event(this, world.payloads.events().message(byBot));
    }

    Collection<Person> people() {
        return people;
    }

    /** The channels and direct conversations, in the order in which they came to be. */
    public List<Conversation> conversations() {
        return List.copyOf(conversations);
    }

    Optional<List<Person>> group(String groupId) {
        return Optional.ofNullable(groups.get(groupId));
    }
}
