package dev.careerbot.discord;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.Place;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.render.SafeText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;

/** What Discord's events are to the core: who asked, where, and what. Pure. */
final class DiscordRequests {
    /** Discord's name in the core. */
    static final String PLATFORM = "discord";

    private static final int LONGEST_WORDS = 300;

    private DiscordRequests() {}

    /** Who did something. */
    static Asker asker(Interaction event) {
        Member member = event.isFromAttachedGuild() ? event.getMember() : null;
        return member == null ? stranger(event.getUser().getId()) : member(member);
    }

    /** Who wrote a message. */
    static Asker asker(Message message) {
        Member member = message.isFromGuild() ? message.getMember() : null;
        return member == null ? stranger(message.getAuthor().getId()) : member(member);
    }

    private static Asker stranger(String user) {
        return new Asker("", user, Set.of());
    }

    private static Asker member(Member member) {
        Set<String> groups =
                member.getUnsortedRoles().stream().map(ISnowflake::getId).collect(Collectors.toSet());
        return new Asker(PLATFORM + ":" + member.getGuild().getId(), member.getId(), groups);
    }

    /** Where something was done. */
    static Place place(Interaction event) {
        Channel channel = event.getChannel();
        return event.isFromAttachedGuild() && channel != null
                ? place(channel, false)
                : new Place(PLATFORM, event.getChannelId(), "", event.getContext() == InteractionContextType.BOT_DM);
    }

    /** Where a message was written. */
    static Place place(Message message) {
        return place(message.getChannel(), !message.isFromGuild());
    }

    private static Place place(Channel channel, boolean isDirect) {
        return channel instanceof ThreadChannel thread
                ? new Place(PLATFORM, thread.getParentChannel().getId(), thread.getId(), false)
                : new Place(PLATFORM, channel.getId(), "", isDirect);
    }

    /** The options of a command as they were chosen, without files. */
    static Map<String, String> options(List<OptionMapping> chosen) {
        Map<String, String> options = new HashMap<>();
        for (OptionMapping option : chosen) {
            value(option).ifPresent(value -> options.put(option.getName(), value));
        }
        return options;
    }

    private static Optional<String> value(OptionMapping option) {
        return switch (option.getType()) {
            case BOOLEAN -> option.getAsBoolean() ? Optional.of("yes") : Optional.empty();
            case MENTIONABLE ->
                Optional.of((option.getAsMentionable() instanceof Role ? "group:" : "user:") + option.getAsLong());
            case ATTACHMENT -> Optional.empty();
            default -> Optional.of(option.getAsString());
        };
    }

    /** The files that were given with a command. */
    static List<Address.RemoteFile> files(List<OptionMapping> chosen) {
        return chosen.stream()
                .filter(option -> option.getType() == OptionType.ATTACHMENT)
                .map(OptionMapping::getAsAttachment)
                .map(file -> new Address.RemoteFile(file.getFileName(), file.getUrl(), file.getSize()))
                .toList();
    }

    /** How a message speaks to the bot; empty where it does not concern it. */
    static Optional<Manner> manner(Message message, boolean readsMessages) {
        String self = message.getJDA().getSelfUser().getId();
        if (!message.isFromGuild()) {
            return Optional.of(Manner.DIRECT);
        }
        boolean isMentioned = message.getMentions().getUsers().stream()
                .anyMatch(user -> user.getId().equals(self));
        if (isMentioned) {
            return Optional.of(Manner.MENTION);
        }
        if (!readsMessages || message.getContentRaw().isBlank()) {
            return Optional.empty();
        }
        boolean isOwnThread = message.getChannel() instanceof ThreadChannel thread
                && thread.getOwnerId().equals(self);
        return Optional.of(isOwnThread ? Manner.THREAD : Manner.OVERHEARD);
    }

    /** What a message asks: its words without the bot's name; those of the message that it replies to where it has none. */
    static String question(Message message) {
        String own = text(message);
        Message other = message.getReferencedMessage();
        return own.isEmpty() && other != null ? text(other) : own;
    }

    /** A message's words without the bot's name. */
    static String text(Message message) {
        String self = message.getJDA().getSelfUser().getId();
        return message.getContentRaw().replaceAll("<@!?" + self + ">", " ").strip();
    }

    /** A request as somebody would type it, short. */
    static String words(Request request, Chat chat) {
        String words = switch (request.input()) {
            case Request.Input.Text text -> text.text();
            case Request.Input.Command command ->
                chat.bot()
                        .command(command.name())
                        .map(spec -> spec.question(command.options()))
                        .filter(question -> !question.isEmpty())
                        .orElseGet(
                                () -> new TypedCommands(chat.bot().commands()).line(command.name(), command.options()));
        };
        return SafeText.shortened(words.replaceAll("\\s+", " ").strip(), LONGEST_WORDS);
    }

    /** The kind of an option, by the command's and the option's names. */
    static Optional<CommandSpec.Kind> kind(Bot bot, String command, String option) {
        return bot.command(command).stream()
                .flatMap(spec -> spec.options().stream())
                .filter(known -> known.name().equals(option))
                .map(CommandSpec.Option::kind)
                .findFirst();
    }

    /** An arrival at a place in somebody's conversation there. */
    static Arrival arrival(String id, Place place, Manner manner, Asker asker, Request.Input input, Address address) {
        return new Arrival(
                id, place, manner, new Request(asker, place.conversation(asker.user()), input), address.text());
    }
}
