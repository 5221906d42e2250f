package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what people say into conversations and tells the bot, if it is there and wants to know. */
final class Speech {
    private final World world;

    Speech(World world) {
        this.world = world;
    }

    static String mention(Workspace workspace) {
        return "<@" + workspace.bot().userId() + ">";
    }

    /** Something new; a mention in a channel is told twice, as in Slack. */
    Said said(Person by, SlackMessage message) {
        Conversation in = message.conversation();
        in.join(by);
        in.add(message);
        List<Delivery> told = new ArrayList<>();
        if (message.text().contains(mention(in.workspace())) && in.kind() != Conversation.Kind.DIRECT) {
            tell(in, "app_mention", world.payloads.events().appMention(message)).ifPresent(told::add);
        }
        told.addAll(told(message, world.payloads.events().message(message)).deliveries());
        return new Said(message, told);
    }

    /** A change, or something that is told in its own way. */
    Said told(SlackMessage message, ObjectNode event) {
        Conversation in = message.conversation();
        String subscription = "message." + in.kind().scope();
        return new Said(message, tell(in, subscription, event).stream().toList());
    }

    private Optional<Delivery> tell(Conversation in, String subscription, ObjectNode event) {
        boolean sees = in.hasMember(in.workspace().bot().userId()) && world.deliveries.wants(subscription);
        return sees ? Optional.of(world.deliveries.event(in.workspace(), event)) : Optional.empty();
    }
}
