package dev.careerbot.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.Standing;
import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of everything that arrives on a chat platform: answered once, remembered, and open to what people do with an answer
 * afterwards. Safe for use by several threads.
 */
public final class Chat {
    private static final Logger LOG = LoggerFactory.getLogger(Chat.class);
    private static final int NOTICED = 100_000;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int RECENT = 5;
    private static final int LOOKED_AT = 50;
    private static final Set<String> NO_QUESTION = Set.of("social", "none");

    /** What somebody is told who gives a command where moderators have switched the bot off. */
    public static final Reply OFF_HERE = Reply.refused("A moderator has switched me off in this channel.");

    /** What somebody is told who presses a button that nobody understands any more. */
    public static final Reply OUTDATED =
            Reply.refused("That button is from an earlier version of me and works no more; please ask again.");

    private final Bot bot;
    private final Communities communities;
    private final ArrivalStore arrivals;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Cache<String, Boolean> noticed =
            Caffeine.newBuilder().maximumSize(NOTICED).build();

    /** @param ids gives new ids, at most 12 letters and digits, for answers and incidents */
    public Chat(
            Bot bot,
            Communities communities,
            ArrivalStore arrivals,
            AnswerStore answers,
            InstantSource clock,
            Supplier<String> ids) {
        this.bot = bot;
        this.communities = communities;
        this.arrivals = arrivals;
        this.answers = answers;
        this.clock = clock;
        this.ids = ids;
    }

    /** The bot that answers here. */
    public Bot bot() {
        return bot;
    }

    /** How the bot behaves where somebody asks; to be asked before what is shown, such as who sees a deferred answer. */
    public ChannelSettings settings(Asker asker, Place place) {
        return place.isDirect() || asker.community().isEmpty()
                ? ChannelSettings.USUAL
                : communities.settings(asker.community()).channel(place.channel());
    }

    /** To be told who has brought the bot into a community; where it has no owner they become that, as {@link Communities#adopt} says. */
    public void broughtInto(String community, String user) {
        if (communities.adopt(community, user, clock.instant())) {
            LOG.info("{} owns {} now, who brought the bot there", user, community);
        }
    }

    /** The platform's ids of the groups that moderate a community, for platforms that tell a person's groups only when asked. */
    public Set<String> moderatingGroups(String community) {
        String prefix = Communities.group("");
        return community.isEmpty()
                ? Set.of()
                : communities.settings(community).moderators().stream()
                        .filter(moderator -> moderator.startsWith(prefix))
                        .map(moderator -> moderator.substring(prefix.length()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this process sees an arrival for the first time. Fast: touches memory alone. */
    public boolean notice(String platform, String id) {
        return noticed.asMap().putIfAbsent(platform + "/" + id, true) == null;
    }

    /** What became of an arrival when it was to be begun. */
    public enum Begun {
        /** It was noted down, and is to be answered by {@link #resume}. */
        NOW,
        /** It was begun before, by this process or another. */
        BEFORE,
        /** It is not for the bot. */
        UNWANTED
    }

    /**
     * Notes an arrival down, so that it will be answered even by another process: for platforms where something is acknowledged
     * before it is answered.
     *
     * @throws StoreException where it could not be noted down; see {@link #failed}
     */
    public Begun begin(Arrival arrival) {
        if (!isWanted(arrival)) {
            return Begun.UNWANTED;
        }
        return arrivals.begin(arrival, clock.instant()) ? Begun.NOW : Begun.BEFORE;
    }

    /** The action behind a button's id; empty where nobody understands it any more. */
    public Optional<Action> action(String id) {
        return Action.decode(id)
                .filter(action -> Controls.has(action.command())
                        || bot.command(action.command()).isPresent());
    }

    /** The form that has to be filled in before an action can be done; empty fields where none has to. */
    public Form form(Action action) {
        if (Controls.has(action.command())) {
            return Controls.form(action);
        }
        return bot.command(action.command())
                .map(command -> Form.missing(command, action.arguments()).withId(action.id()))
                .orElseGet(() -> new Form(action.id(), "", List.of()));
    }

    /**
     * Answers an arrival, unless it was begun before or is not for the bot; what fails becomes a reply with an incident id.
     *
     * @return whether something was shown
     */
    public boolean take(Arrival arrival, ChatSink sink) {
        return guarded(sink, () -> begin(arrival) == Begun.NOW && finish(arrival, sink));
    }

    /** Answers what was begun, be it by a process that ended before it had answered. */
    public boolean resume(Arrival arrival, ChatSink sink) {
        return guarded(sink, () -> finish(arrival, sink));
    }

    private boolean guarded(ChatSink sink, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (StoreException e) {
            failed(e, sink);
            return true;
        }
    }

    /** What came to a platform and was not answered, for as long as an answer can be given. */
    public List<Arrival> unfinished(String platform, Duration asLongAs) {
        arrivals.forgetBefore(clock.instant().minus(KEPT));
        List<Arrival> unfinished = arrivals.unfinished(platform, clock.instant().minus(asLongAs));
        List<Arrival> shown = unfinished.stream().filter(this::isShown).toList();
        shown.forEach(arrival -> arrivals.finish(platform, arrival.id()));
        return unfinished.stream().filter(arrival -> !shown.contains(arrival)).toList();
    }

    /** Whether only the note is missing that it was answered. */
    private boolean isShown(Arrival arrival) {
        return answerTo(arrival.place().platform(), arrival.id()).isPresent();
    }

    /** Leaves alone what was begun and can be answered no more, or may have been answered without anybody being able to tell. */
    public void abandon(Arrival arrival) {
        arrivals.finish(arrival.place().platform(), arrival.id());
    }

    private boolean finish(Arrival arrival, ChatSink sink) {
        boolean shown = isControl(arrival) ? control(arrival, sink) : answer(arrival, sink);
        arrivals.finish(arrival.place().platform(), arrival.id());
        return shown;
    }

    private boolean isWanted(Arrival arrival) {
        Mode mode = settings(arrival.request().asker(), arrival.place()).mode();
        return switch (arrival.manner()) {
            case DIRECT, ACTION -> true;
            case COMMAND -> mode != Mode.OFF || isModeration(arrival);
            case MENTION, THREAD -> mode.compareTo(Mode.MENTIONS) >= 0;
            case OVERHEARD -> mode.compareTo(Mode.UNANSWERED) >= 0;
        };
    }

    /** Whether doing what arrived changes anything, so that it is not to be done for somebody who cannot be told of it. */
    public boolean changesSomething(Arrival arrival) {
        return isControl(arrival) || isModeration(arrival);
    }

    private static boolean isControl(Arrival arrival) {
        return arrival.request().input() instanceof Request.Input.Command command && Controls.has(command.name());
    }

    private boolean isModeration(Arrival arrival) {
        return arrival.request().input() instanceof Request.Input.Command command && bot.isModeration(command.name());
    }

    private boolean answer(Arrival arrival, ChatSink sink) {
        // Why by itself: after a question of the same person, "shall we have lunch?" would be asked of its role.
        if (arrival.manner() == Manner.OVERHEARD && !isQuestion(bot.answerAgain(arrival.request(), Context.EMPTY))) {
            return false;
        }
        Context before = bot.context(arrival.request().conversation());
        Response response = bot.answer(arrival.request(), sink::progress);
        if (arrival.manner() == Manner.OVERHEARD && !isQuestion(response)) {
            return false;
        }
        sink.answering(remember(arrival, before, sink), 1);
        sink.complete(response.reply(), List.of());
        return true;
    }

    /** Whether it was a question that has an answer. */
    private static boolean isQuestion(Response response) {
        return response.reply().outcome().answered() && !NO_QUESTION.contains(response.intent());
    }

    private GivenAnswer remember(Arrival arrival, Context before, ChatSink sink) {
        GivenAnswer answer = new GivenAnswer(
                ids.get(),
                arrival.place(),
                arrival.id(),
                "",
                arrival.request(),
                before,
                sink.visibility(),
                clock.instant());
        answers.save(answer);
        return answer;
    }

    /** To be told when the platform has said which message shows an answer. */
    public void shownIn(String answer, String message) {
        answers.shownIn(answer, message);
    }

    /**
     * Answers a question anew that was edited after it was answered, in place of the first answer.
     *
     * @param sink shows its replacement where {@link GivenAnswer#message} is
     * @return whether there was an answer
     */
    public boolean edited(Arrival arrival, ChatSink sink) {
        Optional<GivenAnswer> given = answers.findByQuestion(arrival.place().platform(), arrival.id());
        given.ifPresent(answer -> {
            sink.answering(answer, 1);
            sink.replace(bot.answerAgain(arrival.request(), answer.context()).reply());
        });
        return given.isPresent();
    }

    /** The answer to a message, such as one that was edited or deleted. */
    public Optional<GivenAnswer> answerTo(String platform, String question) {
        return answers.findByQuestion(platform, question)
                .filter(answer -> !answer.message().isEmpty());
    }

    /** To be told when an answer was taken away with its question. */
    public void forget(GivenAnswer answer) {
        answers.remove(answer.id());
    }

    private boolean control(Arrival arrival, ChatSink sink) {
        Request.Input.Command command =
                (Request.Input.Command) arrival.request().input();
        Optional<GivenAnswer> found = answers.find(Controls.answer(command.options()));
        if (found.isEmpty()) {
            sink.complete(Reply.refused("I do not remember that answer any more; please ask again."), List.of());
            return true;
        }
        GivenAnswer answer = found.get();
        Asker asker = arrival.request().asker();
        switch (command.name()) {
            case Controls.HELPFUL -> rate(answer, asker, true, "", sink);
            case Controls.UNHELPFUL -> rate(answer, asker, false, Controls.reason(command.options()), sink);
            case Controls.DISMISS -> dismiss(answer, asker, sink);
            case Controls.SHARE -> share(answer, asker, sink);
            case Controls.AGAIN -> askAgain(arrival, answer, sink);
            default -> {
                sink.answering(answer, Controls.page(command.options()));
                sink.complete(again(answer), List.of());
            }
        }
        return true;
    }

    private void askAgain(Arrival arrival, GivenAnswer before, ChatSink sink) {
        Asker asker = arrival.request().asker();
        if (!asker.user().equals(before.request().asker().user())) {
            sink.complete(Reply.refused("Only who asked may ask that again with this button."), List.of());
            return;
        }
        Request request = new Request(
                asker, arrival.request().conversation(), before.request().input());
        Arrival now = new Arrival(arrival.id(), arrival.place(), arrival.manner(), request, arrival.address());
        sink.answering(remember(now, before.context(), sink), 1);
        sink.complete(bot.answerAgain(request, before.context()).reply(), List.of());
    }

    /**
     * What somebody asked last in their community, or directly, the newest first: each as a button that asks it again.
     *
     * @param asker who, and in which community
     * @param direct the platform's ids of the channels that only they and the bot read
     */
    public List<Action> asked(String platform, Asker asker, Set<String> direct) {
        Map<String, Action> asked = new LinkedHashMap<>();
        for (GivenAnswer answer : answers.recent(platform, asker, direct, LOOKED_AT)) {
            words(answer.request().input()).ifPresent(words -> asked.putIfAbsent(words, Controls.again(answer, words)));
        }
        return asked.values().stream().limit(RECENT).toList();
    }

    /** A question as it was typed; empty for what moderators do. */
    private Optional<String> words(Request.Input input) {
        return switch (input) {
            case Request.Input.Text text -> Optional.of(text.text().strip()).filter(words -> !words.isEmpty());
            case Request.Input.Command command ->
                bot.isModeration(command.name())
                        ? Optional.empty()
                        : bot.command(command.name()).map(spec -> spec.question(command.options()));
        };
    }

    private void rate(GivenAnswer answer, Asker asker, boolean helpful, String reason, ChatSink sink) {
        answers.rate(answer.id(), asker, helpful, reason, clock.instant());
        sink.complete(
                Reply.done(helpful ? "Thank you, glad it helped." : "Thank you; the moderators will see it."),
                List.of());
    }

    private void dismiss(GivenAnswer answer, Asker asker, ChatSink sink) {
        boolean isAsker = asker.user().equals(answer.request().asker().user());
        boolean mayRemove = isAsker
                || (asker.community().equals(answer.request().asker().community())
                        && communities.standing(asker).isAtLeast(Standing.MODERATOR));
        if (!mayRemove) {
            sink.complete(Reply.refused("Only who asked, or a moderator, may take an answer away."), List.of());
            return;
        }
        sink.remove(answer.message());
        answers.remove(answer.id());
        sink.complete(Reply.done("Taken away."), List.of());
    }

    private void share(GivenAnswer answer, Asker asker, ChatSink sink) {
        if (!asker.user().equals(answer.request().asker().user())) {
            sink.complete(Reply.refused("Only who asked may share an answer."), List.of());
            return;
        }
        if (!sink.mayShare()) {
            sink.complete(Reply.refused("You may not write here, so that I cannot share it for you."), List.of());
            return;
        }
        sink.share(again(answer), answer);
        sink.complete(Reply.done("Shared."), List.of());
    }

    /** The answer again, from what is known now. */
    private Reply again(GivenAnswer answer) {
        return bot.answerAgain(answer.request(), answer.context()).reply();
    }

    /** To be told when something could not be done; the asker gets an incident id. */
    public void failed(Throwable error, ChatSink sink) {
        String incident = ids.get();
        LOG.error("incident {}", incident, error);
        sink.fail(incident);
    }
}
