package dev.careerbot.bot.community;

import static dev.careerbot.bot.community.ModeratorCommand.needed;
import static dev.careerbot.bot.community.ModeratorCommand.option;
import static dev.careerbot.bot.community.ModeratorCommand.spec;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.reply.Reply;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Who owns a community and who moderates it. Safe for use by several threads. */
public final class CommunityCommands {
    private static final String NO_COMMUNITY = "The terminal is no community; its operator may do everything already.";

    private final Communities communities;
    private final CommunityStore store;
    private final OwnerCode code;

    /** @param code by which the first owner claims a community */
    public CommunityCommands(Communities communities, CommunityStore store, OwnerCode code) {
        this.communities = communities;
        this.store = store;
        this.code = code;
    }

    /** The commands. */
    public List<ModeratorCommand> commands() {
        return List.of(
                command(
                        "owner claim",
                        "Become this community's first owner, with the code that the bot's operator was shown",
                        Standing.MEMBER,
                        this::claim,
                        needed("code", "The code from the bot's console", Kind.TEXT)),
                command(
                        "owner add",
                        "Make somebody an owner of this community, too",
                        Standing.OWNER,
                        this::addOwner,
                        needed("who", "A person", Kind.PERSON)),
                command(
                        "owner remove",
                        "Take ownership of this community away from somebody",
                        Standing.OWNER,
                        this::removeOwner,
                        needed("who", "A person", Kind.PERSON)),
                command(
                        "settings add-moderator",
                        "Let a person or a group moderate here",
                        Standing.OWNER,
                        this::addModerator,
                        needed("who", "A person or a group", Kind.PERSON)),
                command(
                        "settings remove-moderator",
                        "Let a person or a group moderate here no more",
                        Standing.OWNER,
                        this::removeModerator,
                        needed("who", "A person or a group", Kind.PERSON)),
                new ModeratorCommand(
                        spec(
                                "settings channel",
                                "Set what I answer in a channel, and how",
                                new CommandSpec.Option(
                                        "mode",
                                        "What I answer, each with all before it",
                                        Kind.TEXT,
                                        true,
                                        ChannelSettings.Mode.ids()),
                                option("channel", "Which one; else all without settings of their own", Kind.CHANNEL),
                                option("minutes", "How long persons have to answer, for unanswered", Kind.NUMBER),
                                option("threads", "Answer in threads", Kind.FLAG),
                                option("private", "Show answers to commands to the asker alone", Kind.FLAG)),
                        Standing.MODERATOR,
                        ModeratorCommand.Touches.COMMUNITY,
                        this::setChannel),
                new ModeratorCommand(
                        spec("settings show", "Show who owns and moderates this community"),
                        Standing.MODERATOR,
                        ModeratorCommand.Touches.NOTHING,
                        this::show));
    }

    private static ModeratorCommand command(
            String name, String description, Standing needs, ModeratorCommand.Work work, CommandSpec.Option option) {
        return new ModeratorCommand(spec(name, description, option), needs, ModeratorCommand.Touches.COMMUNITY, work);
    }

    private Reply claim(Call call) {
        Asker asker = call.asker();
        if (asker.isLocal()) {
            return Reply.refused(NO_COMMUNITY);
        }
        if (communities.hasOwner(asker.community())) {
            return Reply.refused("This community has an owner, who can add others with /owner add.");
        }
        if (!code.take(call.get("code"))) {
            return Reply.refused("That is not the code, or it was used before; the bot's operator is shown a new one"
                    + " whenever the bot starts.");
        }
        String person = Communities.person(asker.user());
        store.change(
                asker.community(), settings -> settings.withOwner(person), call.act(person, "owner remove " + person));
        return Reply.done("You own this community now. Say who moderates it with /settings add-moderator.");
    }

    private Reply addOwner(Call call) {
        String who = call.get("who");
        if (!who.startsWith(Communities.person(""))) {
            return Reply.refused("An owner is a person, not a group.");
        }
        return change(call, settings -> settings.withOwner(who), "owner remove " + who, "owns this community now");
    }

    private Reply removeOwner(Call call) {
        String who = call.get("who");
        CommunitySettings settings = communities.settings(call.asker().community());
        if (settings.owners().equals(Set.of(who))) {
            return Reply.refused("That is the last owner; add another one first.");
        }
        return change(call, before -> before.withoutOwner(who), "owner add " + who, "does not own this community now");
    }

    private Reply addModerator(Call call) {
        String who = call.get("who");
        return change(
                call,
                settings -> settings.withModerator(who),
                "settings remove-moderator " + who,
                "moderates here now");
    }

    private Reply removeModerator(Call call) {
        String who = call.get("who");
        return change(
                call,
                settings -> settings.withoutModerator(who),
                "settings add-moderator " + who,
                "does not moderate here now");
    }

    private Reply change(Call call, UnaryOperator<CommunitySettings> change, String undo, String now) {
        if (call.asker().isLocal()) {
            return Reply.refused(NO_COMMUNITY);
        }
        String who = call.get("who");
        boolean changed = store.change(call.asker().community(), change, call.act(who, undo));
        return Reply.done(changed ? who + " " + now + "." : "Nothing has changed; it was so before.");
    }

    private Reply setChannel(Call call) {
        String channel = call.find("channel").orElse(CommunitySettings.EVERY_CHANNEL);
        int minutes = (int)
                Math.min(call.number("minutes").orElse(ChannelSettings.USUAL.minutes()), ChannelSettings.LONGEST_WAIT);
        if (minutes < 1) {
            return Reply.refused("minutes is a number from 1 to " + ChannelSettings.LONGEST_WAIT + ".");
        }
        ChannelSettings settings = new ChannelSettings(
                ChannelSettings.Mode.of(call.get("mode")).orElseThrow(),
                minutes,
                call.has("threads"),
                call.has("private"));
        if (call.asker().isLocal()) {
            return Reply.refused(NO_COMMUNITY);
        }
        String before =
                communities.settings(call.asker().community()).channel(channel).describe();
        boolean changed = store.change(
                call.asker().community(),
                old -> old.withChannel(channel, settings),
                call.act(channel + " " + settings.describe() + ", before: " + before, ""));
        return Reply.done(changed ? "Set: " + settings.describe() + "." : "Nothing has changed; it was so before.");
    }

    private Reply show(Call call) {
        CommunitySettings settings = communities.settings(call.asker().community());
        return Reply.done("Owners: " + shown(settings.owners()) + "\nModerators: " + shown(settings.moderators())
                + channels(settings)
                + "\nWhat I know is changed from here: "
                + (communities.mayModerateShared(call.asker()) ? "yes" : "no, the operator lists other communities"));
    }

    private static String channels(CommunitySettings settings) {
        StringBuilder text = new StringBuilder("\nChannels: ")
                .append(settings.channel(CommunitySettings.EVERY_CHANNEL).describe());
        new TreeMap<>(settings.channels()).forEach((channel, how) -> {
            if (!channel.equals(CommunitySettings.EVERY_CHANNEL)) {
                text.append("\n- ").append(channel).append(": ").append(how.describe());
            }
        });
        return text.toString();
    }

    private static String shown(Set<String> persons) {
        return persons.isEmpty() ? "none set here" : String.join(", ", new TreeSet<>(persons));
    }
}
