package dev.careerbot.slack.message;

import dev.careerbot.bot.chat.ChatSink;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.ReplySequence;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.render.Shown;
import dev.careerbot.slack.render.SlackRenderer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Shows the reply to one arrival on Slack. What goes on is shown in a message whose place the reply takes. Used by one thread. */
public final class SlackSink implements ChatSink {
    private static final String PROGRESS = "progress";
    private static final Duration BETWEEN_UPDATES = Duration.ofSeconds(2);

    private final Outlet outlet;
    private final boolean whole;
    private final UnaryOperator<Reply> names;
    private final BiConsumer<String, String> shownIn;
    private final ReplySequence sequence = new ReplySequence();
    private Optional<GivenAnswer> answer = Optional.empty();
    private Optional<String> message = Optional.empty();
    private Instant lastProgress = Instant.MIN;
    private int page = 1;

    /**
     * A sink.
     *
     * @param whole whether long replies become several messages at once, without buttons for their parts
     * @param names puts the platform's names of commands into a reply
     * @param shownIn told of an answer's id and of the message that shows it
     */
    public SlackSink(Outlet outlet, boolean whole, UnaryOperator<Reply> names, BiConsumer<String, String> shownIn) {
        this.outlet = outlet;
        this.whole = whole;
        this.names = names;
        this.shownIn = shownIn;
    }

    @Override
    public Visibility visibility() {
        return outlet.isPrivate() ? Visibility.PRIVATE : Visibility.PUBLIC;
    }

    @Override
    public void answering(GivenAnswer given, int number) {
        answer = Optional.of(given);
        page = number;
    }

    @Override
    public void progress(String text) {
        sequence.going();
        if (outlet.address().manner() == Address.Manner.ASSISTANT) {
            outlet.status(text);
            return;
        }
        Instant now = outlet.clock().instant();
        boolean isFirst = lastProgress.equals(Instant.MIN);
        if (isFirst) {
            message = outlet.write(Shown.line(text), PROGRESS);
            lastProgress = now;
        } else if (message.isPresent()
                && Duration.between(lastProgress, now).compareTo(BETWEEN_UPDATES) >= 0
                && outlet.change(message.get(), Shown.line(text), PROGRESS)) {
            lastProgress = now;
        }
    }

    @Override
    public void partial(Reply reply) {
        progress(PlainText.of(reply));
    }

    @Override
    public void complete(Reply reply, List<Attachment> attachments) {
        sequence.completing();
        if (outlet.isAgain() && message.isEmpty()) {
            message = before();
        }
        List<Shown> all = new ArrayList<>(rendered(reply));
        attachments.forEach(attachment -> all.addAll(SlackRenderer.attachment(attachment)));
        show(all);
        answer.ifPresent(given -> message.ifPresent(id -> tell(given, id)));
    }

    /** A message about progress that a process left behind. */
    private Optional<String> before() {
        try {
            return outlet.isPrivate() ? Optional.empty() : outlet.posted(PROGRESS);
        } catch (SlackFailure e) {
            return Optional.empty();
        }
    }

    private void tell(GivenAnswer given, String id) {
        if (page == 1) {
            shownIn.accept(given.id(), id);
        }
    }

    private List<Shown> rendered(Reply reply) {
        return answer.isEmpty() || whole
                ? SlackRenderer.all(names.apply(reply))
                : List.of(SlackRenderer.page(names.apply(reply), answer.get(), page));
    }

    private void show(List<Shown> all) {
        Shown first = all.get(0);
        String part = String.valueOf(page);
        boolean isChanged = message.isPresent() && outlet.change(message.get(), first, part);
        if (!isChanged) {
            message = streamed(first, part).or(() -> outlet.write(first, part));
        }
        for (int i = 1; i < all.size(); i++) {
            outlet.write(all.get(i), part + "." + i);
        }
    }

    private Optional<String> streamed(Shown first, String part) {
        boolean can = outlet.address().manner() == Address.Manner.ASSISTANT
                && !outlet.isAgain()
                && !first.lead().isBlank();
        return can ? outlet.stream().write(first.lead(), first.below(), outlet.metadata(part)) : Optional.empty();
    }

    @Override
    public void replace(Reply reply) {
        Optional<String> given = answer.map(GivenAnswer::message).filter(id -> !id.isEmpty());
        if (given.isEmpty()) {
            sequence.replacing();
        }
        Optional<String> old = given.or(() -> message);
        List<Shown> all = rendered(reply);
        boolean isChanged = old.isPresent() && outlet.change(old.get(), all.get(0), String.valueOf(page));
        if (!isChanged) {
            outlet.write(all.get(0), "replacement");
        }
        for (int i = 1; i < all.size(); i++) {
            outlet.write(all.get(i), "replacement." + i);
        }
    }

    @Override
    public void remove(String id) {
        outlet.remove(id);
    }

    @Override
    public void share(Reply reply, GivenAnswer given) {
        Address there = outlet.address()
                .at(given.place().channel())
                .in(given.place().thread())
                .pressed("")
                .shown(Address.Manner.PUBLIC);
        outlet.at(there)
                .write(SlackRenderer.page(reply, given.seenBy(Visibility.PUBLIC), 1), "shared")
                .ifPresent(id -> shownIn.accept(given.id(), id));
    }
}
