package dev.careerbot.discord.standin;

import static dev.careerbot.discord.standin.TryingBot.on;
import static dev.careerbot.discord.standin.TryingBot.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.discord.standin.StandInInteraction.First;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interactions of all kinds, there and back through the real client library. */
class StandInInteractionTest {
    private DiscordStandIn discord;
    private StandInChannel general;
    private Visitor ada;
    private TryingBot bot;

    @BeforeEach
    void start() {
        start(DiscordStandIn.Setup.standard());
    }

    private void start(DiscordStandIn.Setup setup) {
        discord = DiscordStandIn.start(setup);
        general = discord.guild("Tavern").channel("general");
        ada = discord.guild("Tavern").member("ada").in(general);
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
        assertThat(discord.unanswered()).isEmpty();
    }

    private void botThat(TryingBot.Reaction<?>... reactions) {
        bot = TryingBot.start(discord, reactions);
        bot.jda().updateCommands().addCommands(commands()).complete();
    }

    private static List<CommandData> commands() {
        return List.of(
                Commands.slash("ask", "Asks a question")
                        .setContexts(InteractionContextType.ALL)
                        .setIntegrationTypes(IntegrationType.ALL)
                        .addOptions(
                                new OptionData(OptionType.STRING, "question", "What you want to know", true)
                                        .setAutoComplete(true),
                                new OptionData(OptionType.ATTACHMENT, "cv", "A file")),
                Commands.slash("kb", "Looks after the knowledge")
                        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER))
                        .addSubcommands(new SubcommandData("add", "Adds a page")
                                .addOption(OptionType.STRING, "url", "Its address", true)),
                Commands.message("What does the bot say?"));
    }

    private static Map<String, Object> question(String text) {
        return Map.of("question", text);
    }

    @Test
    void aSlashCommandIsDeferredThenAnsweredThenFollowedUp() {
        botThat(on(
                SlashCommandInteractionEvent.class,
                event -> event.deferReply()
                        .queue(hook -> hook.editOriginal(MessageEditData.fromCreateData(text("Learn Java.")))
                                .queue(done -> hook.sendMessage(text("And SQL."))
                                        .setEphemeral(true)
                                        .queue()))));
        StandInInteraction asked =
                ada.slash("ask", question("How?")).awaitAnswer().awaitFollowUps(1);
        assertThat(asked.first()).isEqualTo(First.THINKING);
        assertThat(asked.original().orElseThrow().content()).isEqualTo("Learn Java.");
        assertThat(asked.original().orElseThrow().edited()).isFalse();
        assertThat(asked.followUps()).singleElement().satisfies(message -> {
            assertThat(message.content()).isEqualTo("And SQL.");
            assertThat(message.ephemeral()).isTrue();
        });
        assertThat(general.transcript()).isEqualTo("""
                career-bot:
                  Learn Java.
                career-bot [only for one] [replies to career-bot]:
                  And SQL.
                """);
    }

    @Test
    void theFirstFollowUpTakesThePlaceOfThinking() {
        botThat(on(
                SlashCommandInteractionEvent.class,
                event -> event.deferReply(true)
                        .queue(hook -> hook.sendMessage(text("Here.")).queue())));
        StandInInteraction asked = ada.slash("ask", question("How?")).awaitAnswer();
        assertThat(asked.original().orElseThrow().content()).isEqualTo("Here.");
        assertThat(asked.original().orElseThrow().ephemeral()).isTrue();
        assertThat(asked.followUps()).isEmpty();
    }

    @Test
    void anAnswerAtOnceMayHaveEmbedsButtonsAndFiles() {
        botThat(on(
                SlashCommandInteractionEvent.class,
                event -> event.reply(new MessageCreateBuilder()
                                .setAllowedMentions(List.of())
                                .setContent("Look:")
                                .setEmbeds(new EmbedBuilder()
                                        .setTitle("Back end", "https://example.org/")
                                        .setDescription("Servers")
                                        .addField("Pay", "much", true)
                                        .setFooter("2026")
                                        .build())
                                .setComponents(ActionRow.of(
                                        Button.primary("more:1", "More"),
                                        Button.link("https://example.org/", "Source")))
                                .setFiles(FileUpload.fromData("a,b".getBytes(StandardCharsets.UTF_8), "table.csv"))
                                .build())
                        .queue()));
        StandInInteraction asked = ada.slash("ask", question("How?")).awaitAnswer();
        assertThat(asked.first()).isEqualTo(First.MESSAGE);
        assertThat(general.transcript()).isEqualTo("""
                career-bot:
                  Look:
                  Back end <https://example.org/>
                  Servers
                  Pay:
                    much
                  -- 2026
                  (button More)
                  (link Source <https://example.org/>)
                  (file table.csv)
                """);
    }

    @Test
    void aSubcommandComesWithItsMemberAndOptions() {
        botThat(on(
                SlashCommandInteractionEvent.class,
                event -> event.reply(text(event.getFullCommandName() + " "
                                + event.getOption("url").getAsString() + " "
                                + event.getMember().hasPermission(Permission.MANAGE_SERVER)))
                        .queue()));
        Visitor grace = discord.guild("Tavern")
                .member("grace")
                .withPermissions(Permission.MANAGE_SERVER)
                .in(general);
        grace.slash("kb add", Map.of("url", "https://example.org/")).awaitAnswer();
        assertThat(general.lastMessage().content()).isEqualTo("kb add https://example.org/ true");
        ada.slash("kb add", Map.of("url", "x")).awaitAnswer();
        assertThat(general.lastMessage().content()).isEqualTo("kb add x false");
        assertThatThrownBy(() -> ada.slash("kb add")).hasMessageContaining("required");
        assertThatThrownBy(() -> ada.slash("unknown")).hasMessageContaining("no such command");
    }

    @Test
    void whatIsTypedIsCompleted() {
        botThat(on(
                CommandAutoCompleteInteractionEvent.class,
                event -> event.replyChoiceStrings(event.getFocusedOption().getValue() + " engineer")
                        .queue()));
        assertThat(ada.types("ask", "question", "back").awaitAnswer().choices())
                .containsExactly(new Choice("back engineer", "back engineer"));
    }

    @Test
    void aMessageCommandSeesTheTextOfTheMessage() {
        botThat(on(
                MessageContextInteractionEvent.class,
                event -> event.reply(text("About: " + event.getTarget().getContentRaw()))
                        .queue()));
        SeenMessage said = discord.guild("Tavern").member("grace").in(general).says("How do I get promoted?");
        ada.uses("What does the bot say?", said).awaitAnswer();
        assertThat(general.lastMessage().content()).isEqualTo("About: How do I get promoted?");
    }

    @Test
    void anAttachedFileIsDownloadedFromTheStandIn() {
        botThat(on(SlashCommandInteractionEvent.class, event -> {
            Message.Attachment cv = event.getOption("cv").getAsAttachment();
            event.deferReply()
                    .queue(hook -> cv.getProxy().download().thenAccept(content -> {
                        try (content) {
                            String read = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                            hook.editOriginal(MessageEditData.fromCreateData(text(cv.getFileName() + ": " + read)))
                                    .queue();
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }));
        }));
        Upload cv = new Upload("my cv.txt", "text/plain", "I know Java".getBytes(StandardCharsets.UTF_8));
        ada.slash("ask", Map.of("question", "What next?", "cv", cv)).awaitAnswer();
        assertThat(general.lastMessage().content()).isEqualTo("my cv.txt: I know Java");
    }

    @Test
    void theBotIsUsedInPrivateAndWhereItIsNoMember() {
        botThat(on(
                SlashCommandInteractionEvent.class,
                event -> event.reply(text(event.getContext() + " "
                                + event.getIntegrationOwners().isGuildIntegration() + " "
                                + event.getIntegrationOwners().isUserIntegration()))
                        .queue()));
        StandInUser eve = discord.user("eve").installsTheBot();
        assertThat(answer(eve.inDm())).isEqualTo("BOT_DM false true");
        assertThat(answer(eve.withFriend(discord.user("mallory")))).isEqualTo("PRIVATE_CHANNEL false true");
        assertThat(answer(eve.in(discord.foreignGuild("Elsewhere").channel("chat"))))
                .isEqualTo("GUILD false true");
        assertThat(answer(ada)).isEqualTo("GUILD true false");
        assertThatThrownBy(() -> answer(
                        discord.user("bob").in(discord.foreignGuild("Elsewhere").channel("chat"))))
                .hasMessageContaining("no such command");
    }

    private static String answer(Visitor visitor) {
        return visitor.slash("ask", question("How?"))
                .awaitAnswer()
                .original()
                .orElseThrow()
                .content();
    }

    @Test
    void hundredsOfInteractionsAtOnceAreAllAnswered() {
        // Why a clock that stands still: how fast a busy machine is shall not decide.
        discord.close();
        start(DiscordStandIn.Setup.standard().withClock(new MovableClock()));
        botThat(on(
                SlashCommandInteractionEvent.class,
                event -> event.deferReply(true)
                        .queue(hook -> hook.editOriginal(MessageEditData.fromCreateData(
                                        text(event.getOption("question").getAsString())))
                                .queue())));
        List<StandInInteraction> burst = java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> ada.slash("ask", question("question " + i)))
                .toList();
        burst.forEach(StandInInteraction::awaitAnswer);
        assertThat(burst)
                .extracting(asked -> asked.original().orElseThrow().content())
                .doesNotHaveDuplicates();
        assertThat(discord.answerTimes()).hasSize(300);
    }
}
