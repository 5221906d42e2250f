package dev.careerbot.slack;

import dev.careerbot.bot.reply.ReplySink;
import dev.careerbot.bot.reply.ReplySinkContract;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.ResponseUrls;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.message.Outlet;
import dev.careerbot.slack.message.SlackSink;
import dev.careerbot.slack.standin.Conversation;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.SlackStandIn;
import dev.careerbot.slack.standin.Workspace;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class SlackSinkTest extends ReplySinkContract {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private SlackStandIn slack;
    private Conversation careers;
    private SlackSink sink;

    @BeforeEach
    void start() throws Exception {
        slack = SlackStandIn.start();
        Workspace acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        Optional<URI> base = Optional.of(URI.create(slack.methodsUrl()));
        Address address = new Address(
                acme.id(), "", careers.id(), "", acme.person("ada").id(), "0", "", "", Address.Manner.PUBLIC);
        SlackApi api = new SlackApi(base, InstantSource.system(), timer);
        Installation as =
                new Installation(acme.id(), "", acme.botToken(), acme.bot().userId());
        sink = new SlackSink(
                new Outlet(api, new ResponseUrls(base), InstantSource.system(), as, address, "1", false),
                false,
                reply -> reply,
                (answer, message) -> {});
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
        slack.close();
    }

    @Override
    protected ReplySink sink() {
        return sink;
    }

    @Override
    protected String shown() {
        return careers.messages().stream().map(SlackMessage::read).collect(Collectors.joining("\n"));
    }
}
