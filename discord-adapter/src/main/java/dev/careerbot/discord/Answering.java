package dev.careerbot.discord;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.chat.Rush;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of an arrival: noted down, acknowledged, then answered. In that order, so that what Discord was promised is kept even by
 * the next process; an answer is thought about while the acknowledgement is on its way. Safe for use by several threads.
 */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Chat chat;
    private final Discord discord;
    private final Threads threads;
    private final Downloads downloads;
    private final Running running = new Running();
    private final Meanwhile meanwhile = new Meanwhile();
    private final Rush rush = new Rush();

    Answering(Chat chat, Discord discord, Threads threads, Downloads downloads) {
        this.chat = chat;
        this.discord = discord;
        this.threads = threads;
        this.downloads = downloads;
    }

    Running running() {
        return running;
    }

    /** An interaction's or message's side of being answered. */
    interface Signs {
        /** Shows that the bot is on it; false where Discord knows it no more. */
        boolean acknowledge(Address address);

        /** Says something to the asker alone, in place of an answer. */
        void say(Reply reply);
    }

    /**
     * Takes up what arrived, for the first time in this process.
     *
     * @param arrival makes it, with what the community has set; may ask the store
     */
    void take(String id, Supplier<Arrival> arrival, Signs signs) {
        meanwhile.begin(id);
        rush.begin();
        running.run(
                threads.acknowledging(),
                () -> {
                    try {
                        begin(arrival.get(), signs);
                    } catch (StoreException e) {
                        meanwhile.end(id);
                        LOG.error("the store failed", e);
                        signs.say(
                                Reply.refused(
                                        "I cannot reach my store just now, so that I cannot answer; please try again in a minute."));
                    } finally {
                        rush.end();
                    }
                },
                error -> LOG.error("an arrival could not be taken up", error));
    }

    private void begin(Arrival arrival, Signs signs) {
        Address address = Address.find(arrival.address()).orElseThrow();
        Chat.Begun begun = chat.begin(arrival);
        if (begun == Chat.Begun.NOW) {
            CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
            finish(arrival, address, acknowledged);
            boolean isKnown = false;
            try {
                isKnown = signs.acknowledge(address);
            } finally {
                acknowledged.complete(isKnown);
            }
            return;
        }
        meanwhile.end(arrival.id());
        if (begun == Chat.Begun.UNWANTED && arrival.manner() == Arrival.Manner.COMMAND) {
            signs.say(Chat.OFF_HERE);
        }
    }

    /** Answers what a process before acknowledged. */
    void finish(Arrival arrival, Address address) {
        finish(arrival, address, CompletableFuture.completedFuture(true));
    }

    private void finish(Arrival arrival, Address address, Future<Boolean> acknowledged) {
        Surface surface = new AcknowledgedSurface(acknowledged, surface(arrival.id(), address, Optional.empty()));
        DiscordSink sink = DiscordSink.first(chat, surface);
        running.run(
                threads.answering(),
                () -> {
                    rush.await();
                    if (!chat.changesSomething(arrival) || AcknowledgedSurface.isTrue(acknowledged)) {
                        chat.resume(withFiles(arrival, address), sink);
                    }
                    catchUp(arrival.id());
                },
                error -> {
                    chat.failed(error, sink);
                    catchUp(arrival.id());
                });
    }

    /** Does what was left undone while the answer was on its way. */
    private void catchUp(String id) {
        Meanwhile.Change change = meanwhile.end(id);
        if (change.isDeleted()) {
            takeAway(id);
        } else {
            change.edited().ifPresent(edited -> answerAnew(edited.get()));
        }
    }

    /** A message that asks was edited. */
    void edited(String id, Supplier<Arrival> edited) {
        if (!meanwhile.edited(id, edited)) {
            running.run(
                    threads.answering(),
                    () -> answerAnew(edited.get()),
                    error -> LOG.error("an edited question was not answered anew", error));
        }
    }

    private void answerAnew(Arrival arrival) {
        Address address = Address.find(arrival.address()).orElseThrow();
        chat.answerTo(DiscordRequests.PLATFORM, arrival.id())
                .map(GivenAnswer::message)
                .flatMap(MessageId::find)
                .ifPresent(message -> chat.edited(
                        arrival, DiscordSink.again(chat, surface(arrival.id(), address, Optional.of(message)))));
    }

    /** A message was deleted: its answer goes with it, be it given yet or not. */
    void deleted(String id) {
        if (!meanwhile.deleted(id)) {
            running.run(
                    threads.acknowledging(),
                    () -> takeAway(id),
                    error -> LOG.error("the answer to a deleted question was not taken away", error));
        }
    }

    private void takeAway(String id) {
        chat.answerTo(DiscordRequests.PLATFORM, id).ifPresent(answer -> {
            MessageId.find(answer.message()).ifPresent(discord::delete);
            chat.forget(answer);
        });
    }

    private Surface surface(String id, Address address, Optional<MessageId> shown) {
        return switch (address.way()) {
            case RESPONSE -> new ResponseSurface(discord, address, id);
            case CONTROL -> new ControlSurface(discord, address);
            case MESSAGE, DIRECT -> new ChannelSurface(discord, address, id, shown);
        };
    }

    private Arrival withFiles(Arrival arrival, Address address) {
        if (address.files().isEmpty() || !(arrival.request().input() instanceof Request.Input.Command command)) {
            return arrival;
        }
        List<Document> files = new ArrayList<>();
        address.files().forEach(file -> downloads.find(file).ifPresent(files::add));
        Request request = new Request(
                arrival.request().asker(),
                arrival.request().conversation(),
                new Request.Input.Command(command.name(), command.options(), files));
        return new Arrival(arrival.id(), arrival.place(), arrival.manner(), request, arrival.address());
    }
}
