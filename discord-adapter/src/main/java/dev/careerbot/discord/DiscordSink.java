package dev.careerbot.discord;

import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.ChatSink;
import dev.careerbot.bot.chat.Controls;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.ReplySequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the reply to one arrival on Discord. Used by one thread at a time. */
final class DiscordSink implements ChatSink {
    private static final String WHOLE = "all.txt";

    private final Chat chat;
    private final Surface surface;
    private final ReplySequence sequence = new ReplySequence();
    private Optional<GivenAnswer> answer = Optional.empty();
    private int page = 1;

    private DiscordSink(Chat chat, Surface surface) {
        this.chat = chat;
        this.surface = surface;
    }

    /** A sink that shows a first reply. */
    static DiscordSink first(Chat chat, Surface surface) {
        return new DiscordSink(chat, surface);
    }

    /** A sink that replaces a reply which stands. */
    static DiscordSink again(Chat chat, Surface surface) {
        DiscordSink sink = new DiscordSink(chat, surface);
        sink.sequence.completing();
        return sink;
    }

    @Override
    public Visibility visibility() {
        return surface.visibility();
    }

    @Override
    public void answering(GivenAnswer given, int part) {
        answer = Optional.of(given);
        page = part;
    }

    @Override
    public void progress(String message) {
        sequence.going();
        surface.progress(DiscordRenderer.progress(message));
    }

    @Override
    public void partial(Reply reply) {
        sequence.going();
        surface.progress(DiscordRenderer.render(reply).get(0));
    }

    @Override
    public void complete(Reply reply, List<Attachment> attachments) {
        sequence.completing();
        show(reply, attachments);
    }

    @Override
    public void replace(Reply reply) {
        sequence.replacing();
        show(reply, List.of());
    }

    private void show(Reply reply, List<Attachment> attachments) {
        List<Screen> screens = DiscordRenderer.render(reply);
        Screen screen = screens.get(Math.min(page, screens.size()) - 1);
        List<Attachment> files = new ArrayList<>(attachments);
        boolean canGoOn = answer.isPresent() && Controls.hasMore(reply);
        if (screen.hasMore() && !canGoOn) {
            files.add(new Attachment(WHOLE, "text/plain", PlainText.of(reply)));
        }
        Optional<MessageId> shown = surface.show(screen.withControls(controls(screen, reply, canGoOn)), files);
        shown.filter(message -> page == 1)
                .ifPresent(message -> answer.ifPresent(given -> chat.shownIn(given.id(), message.toString())));
    }

    private List<Action> controls(Screen screen, Reply reply, boolean canGoOn) {
        List<Action> controls = new ArrayList<>();
        answer.ifPresent(given -> {
            if (screen.hasMore() && canGoOn) {
                controls.add(Controls.more(given, screen.part() + 1));
            }
            if (page == 1) {
                controls.addAll(Controls.of(reply, given));
            }
        });
        return controls;
    }

    @Override
    public void remove(String message) {
        surface.remove(MessageId.find(message));
    }

    @Override
    public boolean mayShare() {
        return surface.mayShare();
    }

    @Override
    public void share(Reply reply, GivenAnswer given) {
        GivenAnswer forAll = given.seenBy(Visibility.PUBLIC);
        Screen screen = DiscordRenderer.render(reply).get(0);
        List<Action> controls = new ArrayList<>();
        if (screen.hasMore()) {
            controls.add(Controls.more(given, screen.part() + 1));
        }
        controls.addAll(Controls.of(reply, forAll));
        String asker = "<@" + given.request().asker().user() + "> asked: ";
        surface.share(
                asker + Markdown.literal(DiscordRequests.words(given.request(), chat)), screen.withControls(controls));
    }
}
