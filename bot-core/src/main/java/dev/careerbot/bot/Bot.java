package dev.careerbot.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerbot.bot.answer.Calibration;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Nearest;
import dev.careerbot.bot.answer.Relevance;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.conversation.Conversations;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.understanding.InputCheck;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.bot.understanding.Understanding;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.RoleId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way from a request to its reply: check, understand, answer, remember. Holds the only catch-all. Safe for use by
 * several threads.
 */
public final class Bot {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final double SURELY_ANSWERED = 0.65;
    private static final int CACHED = 2_000;
    private static final double OFF_TOPIC = 0.25;
    private static final Set<String> MENTION_SUFFICES = Set.of("ask", "describe", "compare", "roles");
    private static final String SOURCES = "sources";
    private static final double SURELY_SOURCES = 0.6;
    private static final Set<String> OF_AUTHORS = Set.of("who", "wrote", "written", "author", "authors", "published");
    private static final Set<String> NOT_ABOUT_A_ROLE = Set.of(SOURCES, "social", Understander.NONE);

    private final Supplier<KnowledgeBase> knowledge;
    private final Understander understander;
    private final Conversations conversations;
    private final Optional<ModeratorCommands> moderation;
    private final Supplier<String> incidents;
    /** More at once than there are processors would only make each of them wait for all. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Features features = new Features();
    private final InputCheck inputs = new InputCheck();
    private final Cache<KnowledgeBase, Double> calibrations =
            Caffeine.newBuilder().weakKeys().build();
    private final Cache<Key, Answered> cache =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    /**
     * A bot that answers, and takes no commands of moderators.
     *
     * @param knowledge gives the live base at any time
     * @param incidents gives a new incident id
     */
    public Bot(
            Supplier<KnowledgeBase> knowledge,
            Understander understander,
            Conversations conversations,
            Supplier<String> incidents) {
        this(knowledge, understander, conversations, Optional.empty(), incidents);
    }

    /**
     * A bot.
     *
     * @param knowledge gives the live base at any time
     * @param moderation the commands of moderators; empty for none
     * @param incidents gives a new incident id
     */
    public Bot(
            Supplier<KnowledgeBase> knowledge,
            Understander understander,
            Conversations conversations,
            Optional<ModeratorCommands> moderation,
            Supplier<String> incidents) {
        this.knowledge = knowledge;
        this.understander = understander;
        this.conversations = conversations;
        this.moderation = moderation;
        this.incidents = incidents;
    }

    /** A reply is the same as long as snapshot, context, wording and command are. */
    private record Key(String snapshot, Context context, String question, String command) {}

    private record Answered(Response response, Context next) {}

    /** All commands, for platforms to derive their definitions from. */
    public List<CommandSpec> commands() {
        List<CommandSpec> commands = new ArrayList<>(features.commands());
        moderation.ifPresent(moderators -> commands.addAll(moderators.specs()));
        return commands;
    }

    /** The command of that name. */
    public Optional<CommandSpec> command(String name) {
        return commands().stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    /** Whether a command is one of moderators. */
    public boolean isModeration(String command) {
        return moderation.map(moderators -> moderators.has(command)).orElse(false);
    }

    /** Names that complete what was typed so far of a role, a skill or a source, at most {@code most}. */
    public List<String> complete(Asker asker, CommandSpec.Kind kind, String typed, int most) {
        return kind == CommandSpec.Kind.SOURCE
                ? moderation
                        .map(moderators -> moderators.sources(asker, typed, most))
                        .orElse(List.of())
                : Completion.of(knowledge.get(), kind, typed, most);
    }

    /** Answers without telling of progress. */
    public Response answer(Request request) {
        return answer(request, progress -> {});
    }

    /**
     * Answers; never fails: what goes wrong becomes a reply with an incident id.
     *
     * @param progress told what is done where it takes long
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // the one catch-all: an asker always gets a reply
    public Response answer(Request request, Consumer<String> progress) {
        try {
            return moderated(request, progress).map(Bot::bare).orElseGet(() -> respond(request));
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Optional<Reply> moderated(Request request, Consumer<String> progress) {
        return request.input() instanceof Request.Input.Command command
                ? moderation
                        .filter(moderators -> moderators.has(command.name()))
                        .map(moderators -> moderators.run(
                                request.asker(), command.name(), command.options(), command.files(), progress))
                : Optional.empty();
    }

    /** What was spoken of in a conversation so far. */
    public Context context(String conversation) {
        return conversation.isEmpty() ? Context.EMPTY : conversations.get(conversation);
    }

    /**
     * Answers a question as it was asked before, with what was spoken of then; no conversation goes on from it. Never fails, and
     * takes no commands of moderators.
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // as for the first time
    public Response answerAgain(Request request, Context context) {
        try {
            return respond(request.input(), context).response();
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private Response failed(RuntimeException error) {
        String incident = incidents.get();
        LOG.error("incident {}", incident, error);
        return bare(new Reply.Failed(incident));
    }

    private Response respond(Request request) {
        Answered answered = respond(request.input(), context(request.conversation()));
        if (!request.conversation().isEmpty()) {
            conversations.put(request.conversation(), answered.next());
        }
        return answered.response();
    }

    private Answered respond(Request.Input input, Context context) {
        String command = "";
        String typed;
        switch (input) {
            case Request.Input.Text text -> typed = text.text();
            case Request.Input.Command call -> {
                command = call.name();
                typed = features.ofCommand(call.name())
                        .flatMap(Feature::command)
                        .map(spec -> spec.question(call.options()))
                        .orElse("");
            }
        }
        InputCheck.Checked checked = inputs.check(typed);
        if (checked.refusal().isPresent()) {
            return new Answered(bare(checked.refusal().get()), context);
        }
        KnowledgeBase base = knowledge.get();
        String name = command;
        Key key = new Key(base.snapshot().id(), context, checked.question(), command);
        Answered before = cache.getIfPresent(key);
        return before != null
                ? before
                : inTurn(() -> cache.get(key, k -> answer(checked.question(), name, context, base)));
    }

    private Answered inTurn(Supplier<Answered> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private Answered answer(String question, String command, Context context, KnowledgeBase base) {
        Optional<String> forced = features.ofCommand(command)
                .filter(feature -> feature.command()
                        .map(spec -> !spec.phrase().equals("{question}"))
                        .orElse(false))
                .map(Feature::intent);
        Understanding understanding = understander.understand(question, forced, context, base);
        Inquiry inquiry = new Inquiry(understanding, base, () -> calibrations.get(base, this::calibration));
        String intent = intent(inquiry, forced.isPresent());
        Reply reply = reply(inquiry, intent);
        if (reply instanceof Reply.Answer given && intent.equals(SOURCES)) {
            reply = Nearest.addedToSources(inquiry, given);
        } else if (reply instanceof Reply.Answer given && !NOT_ABOUT_A_ROLE.contains(intent)) {
            reply = Nearest.added(inquiry, given);
        } else if (reply instanceof Reply.NoData none && !NOT_ABOUT_A_ROLE.contains(intent)) {
            reply = Nearest.inPlaceOf(inquiry, none, isUnsure(inquiry, forced.isPresent()));
        } else if (reply instanceof Reply.UnknownRole unknown) {
            reply = Nearest.inPlaceOf(inquiry, unknown);
        }
        Response response = new Response(
                reply,
                intent,
                understanding.certainty(),
                asked(inquiry),
                understanding.mentions().skills(),
                understanding.certifications(),
                base.snapshot().id());
        return new Answered(response, next(context, inquiry, intent, reply));
    }

    private double calibration(KnowledgeBase base) {
        return Calibration.of(base, understander);
    }

    /** The roles asked about: known ones, the one that a field means, and titles that nobody knows. */
    private static List<RoleId> asked(Inquiry inquiry) {
        Set<RoleId> asked = new LinkedHashSet<>(inquiry.roles());
        if (asked.isEmpty() && !inquiry.understanding().fields().isEmpty()) {
            List<RoleId> candidates = inquiry.candidates();
            if (candidates.size() == 1) {
                asked.addAll(candidates);
            }
        }
        inquiry.mentions().titles().forEach(title -> asked.add(RoleId.ofTitle(title)));
        return List.copyOf(asked);
    }

    /** The classifier's intent, unless the base says that the question is off topic. */
    private static String intent(Inquiry inquiry, boolean forced) {
        Understanding understanding = inquiry.understanding();
        if (forced || understanding.intent().equals("social")) {
            return understanding.intent();
        }
        if (understanding.intent().equals(Understander.NONE)) {
            boolean ofTheField = !understanding.mentions().roles().isEmpty()
                    || !understanding.mentions().articles().isEmpty()
                    || isCovered(inquiry);
            return ofTheField ? Understander.ANYTHING : Understander.NONE;
        }
        boolean perhapsSources = understanding.intent().equals(SOURCES) && understanding.certainty() < SURELY_SOURCES;
        boolean ofAuthors = understanding.mentions().words().stream().anyMatch(OF_AUTHORS::contains);
        if (perhapsSources && !ofAuthors && understanding.isSpecific() && isCovered(inquiry)) {
            return Understander.ANYTHING;
        }
        boolean names = !understanding.roles().isEmpty()
                || !understanding.certifications().isEmpty()
                || !understanding.fields().isEmpty()
                || !understanding.mentions().articles().isEmpty()
                || !understanding.mentions().titles().isEmpty();
        boolean offTopic = !names
                && !understanding.intent().equals(SOURCES)
                && understanding.certainty() < Understander.SURE
                && nearest(inquiry) < OFF_TOPIC;
        return offTopic ? Understander.NONE : understanding.intent();
    }

    /** Whether the base surely answers what seems to be off topic. */
    private static boolean isCovered(Inquiry inquiry) {
        return inquiry.understanding().certainty() < Understander.SURE
                && Relevance.confidence(inquiry, inquiry.search(inquiry.roles(), true, Set.of())) >= SURELY_ANSWERED;
    }

    private static double nearest(Inquiry inquiry) {
        return inquiry.search(Set.of(), true, Set.of()).stream()
                .mapToDouble(KnowledgeBase.Found::cosine)
                .max()
                .orElse(0);
    }

    private Reply reply(Inquiry inquiry, String intent) {
        List<String> titles = inquiry.mentions().titles();
        if (!NOT_ABOUT_A_ROLE.contains(intent)
                && inquiry.roles().isEmpty()
                && inquiry.understanding().fields().isEmpty()
                && titles.stream().anyMatch(title -> isUnknown(inquiry, intent, title))) {
            return Replies.unknownRole(inquiry, titles.get(0));
        }
        Optional<String> goal =
                intent.equals("path") ? inquiry.goal().filter(title -> !inquiry.isSpokenOf(title)) : Optional.empty();
        return goal.map(title -> Replies.unknownRole(inquiry, title))
                .orElseGet(() -> features.of(intent).answer(inquiry));
    }

    /** Whether a question that its intent's feature does not answer may well have been for something else. */
    private static boolean isUnsure(Inquiry inquiry, boolean forced) {
        return !forced
                && inquiry.understanding().certainty() < Understander.SURE
                && inquiry.understanding().particular().equals("other")
                && !inquiry.namesAStranger();
    }

    /** A title is unknown unless the question is a general one and the sources at least mention it. */
    private static boolean isUnknown(Inquiry inquiry, String intent, String title) {
        return !MENTION_SUFFICES.contains(intent) || !inquiry.isSpokenOf(title);
    }

    private static Context next(Context before, Inquiry inquiry, String intent, Reply reply) {
        if (NOT_ABOUT_A_ROLE.contains(intent) && !intent.equals(SOURCES)) {
            return before;
        }
        Understanding understanding = inquiry.understanding();
        List<RoleId> roles = understanding.roles();
        if (roles.isEmpty() && understanding.fields().isEmpty()) {
            roles = subject(inquiry, reply);
        }
        boolean newSubject = !roles.isEmpty() || !understanding.fields().isEmpty();
        return new Context(
                intent,
                newSubject ? roles : before.roles(),
                newSubject ? understanding.fields() : before.fields(),
                understanding.certifications(),
                reply.citations().stream()
                        .map(citation -> citation.article().id())
                        .toList());
    }

    /** The role that an answer to a question about none is about, as its first statement says: "they" are those from then on. */
    private static List<RoleId> subject(Inquiry inquiry, Reply reply) {
        if (reply.blocks().isEmpty() || !reply.outcome().answered()) {
            return List.of();
        }
        List<CitedText> statements = switch (reply.blocks().get(0)) {
            case Block.Paragraph paragraph -> paragraph.statements();
            case Block.Bullets bullets -> bullets.items();
            case Block.Text text -> List.of();
            case Block.Table table -> List.of();
        };
        List<RoleId> roles = statements.stream()
                .findFirst()
                .map(statement -> inquiry.knowledge().link(statement.text()).roles())
                .orElse(List.of());
        return roles.size() == 1 ? roles : List.of();
    }

    private static Response bare(Reply reply) {
        return new Response(reply, Understander.NONE, 1, List.of(), List.of(), List.of(), "");
    }
}
