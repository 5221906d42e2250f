package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The addresses by which a bot answers a command or a click: five times, within thirty minutes. Thread-safe. */
final class ResponseUrls {
    static final String PATH = "/response/";
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private static final class Address {
        final Conversation conversation;
        final Person person;
        final Instant issued;
        final AtomicInteger uses = new AtomicInteger();
        volatile Optional<String> source;

        Address(Conversation conversation, Person person, Optional<String> source, Instant issued) {
            this.conversation = conversation;
            this.person = person;
            this.source = source;
            this.issued = issued;
        }
    }

    private final World world;
    private final Map<String, Address> addresses = new ConcurrentHashMap<>();

    ResponseUrls(World world) {
        this.world = world;
    }

    String issue(Conversation in, Person by, Optional<SlackMessage> source) {
        String id = world.ids.next("");
        addresses.put(id, new Address(in, by, source.map(SlackMessage::ts), world.clock.instant()));
        return world.address(PATH + id);
    }

    void serve(HttpExchange exchange) throws IOException {
        String body = Http.body(exchange);
        Optional<Address> address = Optional.ofNullable(
                addresses.get(exchange.getRequestURI().getPath().substring(PATH.length())));
        try {
            answer(address.orElseThrow(() -> new ApiFailure("unknown_url")), body);
            Http.text(exchange, 200, "ok");
        } catch (ApiFailure e) {
            world.violations.add(e.code(), "response_url:" + e.detail());
            Http.text(exchange, e.code().endsWith("_url") ? 404 : 400, e.code());
        }
    }

    private void answer(Address address, String body) throws ApiFailure {
        if (Duration.between(address.issued, world.clock.instant()).compareTo(LIFE) > 0) {
            throw new ApiFailure("expired_url", "more than 30 minutes have passed");
        }
        if (address.uses.incrementAndGet() > USES) {
            throw new ApiFailure("used_url", "it was used more than " + USES + " times");
        }
        JsonNode message = Json.read(body).orElseThrow(() -> new ApiFailure("invalid_payload"));
        if (message.path("delete_original").asBoolean()) {
            address.source.ifPresent(ts -> address.conversation.change(ts, SlackMessage::asDeleted));
            return;
        }
        say(address, message);
    }

    private void say(Address address, JsonNode message) throws ApiFailure {
        MessageRules.check(world, "response_url", message);
        JsonNode blocks = BlockIds.added(message.path("blocks"), world.ids);
        String text = message.path("text").asText("");
        if (message.path("replace_original").asBoolean() && address.source.isPresent()) {
            String ts = address.source.get();
            address.conversation.change(
                    ts, old -> old.saying(text, blocks, old.metadata()).asEdited());
            return;
        }
        SlackMessage said = said(address.conversation, address.person, message, text, blocks);
        address.conversation.add(said);
        address.source = address.source.or(() -> Optional.of(said.ts()));
    }

    private SlackMessage said(Conversation in, Person to, JsonNode message, String text, JsonNode blocks) {
        boolean everybody = message.path("response_type").asText().equals("in_channel");
        String thread = message.path("thread_ts").asText("");
        return SlackMessage.by(in.workspace().bot().userId(), in, world.ids.timestamp(), text)
                .saying(text, blocks, Json.nothing())
                .inThread(Optional.of(thread).filter(ts -> !ts.isEmpty()))
                .onlyFor(everybody ? Optional.empty() : Optional.of(to.id()));
    }

    /** What a bot says in the acknowledgement of a command is a message like those to the address. */
    void acknowledged(Conversation in, Person to, JsonNode message) {
        if (message.path("text").asText("").isEmpty() && message.path("blocks").isEmpty()) {
            return;
        }
        try {
            MessageRules.check(world, "acknowledgement", message);
            JsonNode blocks = BlockIds.added(message.path("blocks"), world.ids);
            in.add(said(in, to, message, message.path("text").asText(""), blocks));
        } catch (ApiFailure e) {
            world.violations.add(e.code(), "the acknowledgement of a command:" + e.detail());
        }
    }
}
