package dev.careerbot.bot.understanding;

import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what was typed into a question, or says why it cannot be one. Immutable and safe for use by several threads. */
public final class InputCheck {
    /** The longest question, in characters. */
    public static final int LONGEST = 2000;

    private static final int FIRST_BEYOND_ASCII = 128;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\s]+");

    /** A question that can be answered. */
    public record Checked(String question, Optional<Reply> refusal) {}

    /** The question without control characters and invisible marks, or the refusal. */
    public Checked check(String typed) {
        if (typed.length() > LONGEST) {
            return refuse("That is " + typed.length() + " characters long; I read up to " + LONGEST
                    + ". Please ask one question in a few words.");
        }
        String text = INVISIBLE.matcher(CONTROL.matcher(typed).replaceAll(" ")).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return refuse(
                    "That message is empty. Ask me a career question, such as “backend developer or backend engineer?”.");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return refuse(
                    "I find no words in that. Ask me a career question, such as “backend developer or backend engineer?”.");
        }
        boolean ascii = text.chars().allMatch(c -> c < FIRST_BEYOND_ASCII);
        if (!ascii && KnowledgeBase.isForeignScript(text)) {
            return refuse("I only speak English. Please ask in English.");
        }
        if (!ascii && Alphabets.areMixed(text)) {
            return refuse("A word in that mixes letters of several alphabets. Please type it in Latin letters.");
        }
        Optional<String> foreign = KnowledgeBase.findForeignLanguage(text);
        if (foreign.isPresent()) {
            return refuse("That looks like " + foreign.get() + "; I only speak English. Please ask in English.");
        }
        return new Checked(text, Optional.empty());
    }

    private static Checked refuse(String why) {
        return new Checked("", Optional.of(new Reply.Refused(List.of(new Block.Text(why)))));
    }
}
