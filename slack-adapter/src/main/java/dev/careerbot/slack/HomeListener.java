package dev.careerbot.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Examples;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.render.HomeView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Home tab: what to ask, what one asked lately, and for moderators the state of the base. */
final class HomeListener {
    private static final Logger LOG = LoggerFactory.getLogger(HomeListener.class);
    private static final String HOME = "home";
    private static final List<String> REPORTS = List.of("kb status", "kb sources", "kb history", "settings show");

    private final Desk desk;
    private final SlackApi api;

    HomeListener(Desk desk, SlackApi api) {
        this.desk = desk;
        this.api = api;
    }

    void listen(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> opened(payload));
    }

    private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload) {
        AppHomeOpenedEvent event = payload.getEvent();
        if (!HOME.equals(event.getTab())) {
            return Response.ok();
        }
        Address address = Address.of(payload.getTeamId(), payload.getEnterpriseId(), event.getUser(), event.getUser());
        Optional<String> hash = Optional.ofNullable(event.getView()).map(view -> view.getHash());
        Set<String> direct = Set.of(
                Optional.ofNullable(event.getChannel()).orElse(""), Asked.direct(address.team(), address.user()));
        return desk.take(payload.getEventId(), address, as -> publish(as, address, direct, hash));
    }

    private void publish(Installation as, Address address, Set<String> direct, Optional<String> hash) {
        Asker asker = desk.member(as, address.team(), address.user());
        List<Action> asked = desk.chat().asked(Asked.PLATFORM, asker, direct);
        JsonObject view = HomeView.of(questions(desk.chat().bot()), asked, reports(asker));
        Map<String, String> arguments = new HashMap<>(Map.of("user_id", address.user(), "view", view.toString()));
        hash.ifPresent(before -> arguments.put("hash", before));
        try {
            api.call(as, "views.publish", arguments);
        } catch (SlackFailure e) {
            LOG.info("a Home tab is not shown: {}", e.getMessage());
        }
    }

    private static List<Action> questions(Bot bot) {
        List<Action> actions = new ArrayList<>();
        for (String question : Examples.of(bot)) {
            bot.commands().stream()
                    .filter(command -> command.phrase().equals("{question}"))
                    .findFirst()
                    .flatMap(command -> Action.find(
                            question,
                            command.name(),
                            Map.of(command.options().get(0).name(), question)))
                    .ifPresent(actions::add);
        }
        return actions;
    }

    /** What moderators see; nothing for who is none. */
    private Map<String, Reply> reports(Asker asker) {
        Bot bot = desk.chat().bot();
        Map<String, Reply> reports = new LinkedHashMap<>();
        for (CommandSpec command : bot.commands()) {
            if (REPORTS.contains(command.name())) {
                Request request = new Request(asker, "", new Request.Input.Command(command.name(), Map.of()));
                Reply reply = bot.answer(request).reply();
                if (reply.outcome().answered()) {
                    reports.put(command.description(), reply);
                }
            }
        }
        return reports;
    }
}
