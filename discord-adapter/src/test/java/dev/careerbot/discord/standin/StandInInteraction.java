package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user did with the bot (a command, a click, a dialogue sent), and what the bot made of it. Thread-safe. */
public final class StandInInteraction {
    /** The kinds of a first response. */
    public enum First {
        NONE,
        MESSAGE,
        THINKING,
        SILENCE,
        CHANGE,
        CHOICES,
        MODAL
    }

    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;
    static final int MODAL_SUBMIT = 5;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private final World world;
    private final StandInUser user;
    private final StandInChannel channel;
    private final ObjectNode payload;
    private final String token;
    private final boolean userInstallOnly;
    private final @Nullable StandInMessage source;
    private final List<StandInMessage> followUps = new ArrayList<>();
    private @Nullable Instant deliveredAt;
    private @Nullable Duration answeredAfter;
    private @Nullable Duration settledAfter;
    private First first = First.NONE;
    private boolean answerWasLost;
    private @Nullable StandInMessage original;
    private @Nullable JsonNode modal;
    private List<Choice> choices = List.of();

    StandInInteraction(
            World world,
            StandInUser user,
            StandInChannel channel,
            ObjectNode payload,
            boolean userInstallOnly,
            @Nullable StandInMessage source) {
        this.world = world;
        this.user = user;
        this.channel = channel;
        this.payload = payload;
        this.token = payload.path("token").asText();
        this.userInstallOnly = userInstallOnly;
        this.source = source;
    }

    public String id() {
        return payload.path("id").asText();
    }

    /** The token by which responses are sent; a secret of this interaction. */
    public String token() {
        return token;
    }

    /** What the first response was. */
    public First first() {
        return world.locked(() -> first);
    }

    /** How long after its delivery the first response came, by the stand-in's clock. */
    public Optional<Duration> answeredAfter() {
        return world.locked(() -> Optional.ofNullable(answeredAfter));
    }

    /** How long after its delivery the bot was no longer thinking, by the stand-in's clock. */
    public Optional<Duration> settledAfter() {
        return world.locked(() -> Optional.ofNullable(settledAfter));
    }

    /** The original response as it is now: what was answered, or what a deferral became. */
    public Optional<SeenMessage> original() {
        return world.locked(() -> Optional.ofNullable(original).map(StandInMessage::seen));
    }

    /** The messages after the first one. */
    public List<SeenMessage> followUps() {
        return world.locked(() -> followUps.stream().map(StandInMessage::seen).toList());
    }

    /** The dialogue that was opened. */
    public Optional<SeenModal> modal() {
        return world.locked(() -> Optional.ofNullable(modal).map(SeenModal::of));
    }

    /** What was suggested for a field. */
    public List<Choice> choices() {
        return world.locked(() -> choices);
    }

    /** Waits until the bot has answered and is no longer thinking. */
    public StandInInteraction awaitAnswer() {
        world.await("an answer to " + this, this::isAnswered);
        return this;
    }

    /** Waits for the first response, be it only that the bot is thinking. */
    public StandInInteraction awaitFirst() {
        world.await("a first response to " + this, () -> first != First.NONE);
        return this;
    }

    /** Waits for so many messages after the first one. */
    public StandInInteraction awaitFollowUps(int count) {
        world.await(count + " follow-ups to " + this, () -> followUps.size() >= count);
        return this;
    }

    /** Delivers it again, as the gateway does at times. */
    public void deliverAgain() {
        deliver();
    }

    boolean isAnswered() {
        StandInMessage message = original;
        return first != First.NONE && (message == null || !message.isLoading());
    }

    void deliver() {
        world.locked(() -> {
            if (deliveredAt == null) {
                deliveredAt = world.now();
                world.interactions.put(id(), this);
                world.interactionsByToken.put(token, this);
            }
            String guild = channel.guild().map(StandInGuild::id).orElse(null);
            world.dispatch(Event.of("INTERACTION_CREATE", guild, 0, payload));
        });
    }

    Duration ageAt(Instant moment) {
        return deliveredAt == null ? Duration.ZERO : Duration.between(deliveredAt, moment);
    }

    boolean isExpiredAt(Instant moment) {
        return ageAt(moment).compareTo(TOKEN_LIFE) > 0;
    }

    void answer(First kind, Duration after, boolean isLost) {
        first = kind;
        answeredAfter = after;
        answerWasLost = isLost;
    }

    /** Something has taken the place of the first response, or is it. */
    void settle(Duration after) {
        if (settledAfter == null && isAnswered()) {
            settledAfter = after;
        }
    }

    boolean answerWasLost() {
        return answerWasLost;
    }

    void setOriginal(StandInMessage message) {
        original = message;
    }

    Optional<StandInMessage> findOriginal() {
        return Optional.ofNullable(original).filter(message -> !message.isDeleted());
    }

    void addFollowUp(StandInMessage message) {
        followUps.add(message);
    }

    int countFollowUps() {
        return followUps.size();
    }

    Optional<StandInMessage> findMessage(String messageId) {
        return java.util.stream.Stream.concat(findOriginal().stream(), followUps.stream())
                .filter(message -> message.id().equals(messageId) && !message.isDeleted())
                .findFirst();
    }

    void setModal(JsonNode data) {
        modal = data;
    }

    Optional<JsonNode> findModal() {
        return Optional.ofNullable(modal);
    }

    void setChoices(List<Choice> suggested) {
        choices = List.copyOf(suggested);
    }

    Optional<StandInMessage> source() {
        return Optional.ofNullable(source);
    }

    StandInUser user() {
        return user;
    }

    StandInChannel channel() {
        return channel;
    }

    int type() {
        return payload.path("type").asInt();
    }

    boolean isUserInstallOnly() {
        return userInstallOnly;
    }

    JsonNode owners() {
        return payload.path("authorizing_integration_owners").deepCopy();
    }

    JsonNode data() {
        return payload.path("data");
    }

    @Override
    public String toString() {
        return user.name() + "'s "
                + data().path("name").asText(data().path("custom_id").asText());
    }
}
