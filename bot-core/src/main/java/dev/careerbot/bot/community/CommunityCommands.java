package dev.careerbot.bot.community;

import static dev.careerbot.bot.community.ModeratorCommand.needed;
import static dev.careerbot.bot.community.ModeratorCommand.spec;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.reply.Reply;
import java.util.List;
import java.util.Set;
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

    private Reply show(Call call) {
        CommunitySettings settings = communities.settings(call.asker().community());
        return Reply.done("Owners: " + shown(settings.owners()) + "\nModerators: " + shown(settings.moderators())
                + "\nWhat I know is changed from here: "
                + (communities.mayModerateShared(call.asker()) ? "yes" : "no, the operator lists other communities"));
    }

    private static String shown(Set<String> persons) {
        return persons.isEmpty() ? "none set here" : String.join(", ", new TreeSet<>(persons));
    }
}
