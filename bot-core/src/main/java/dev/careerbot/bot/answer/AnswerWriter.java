package dev.careerbot.bot.answer;

import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes one answer: numbers its sources in order of first use and keeps what each is cited for. Used by one thread. */
public final class AnswerWriter {
    /** The most sources of an answer that is no table or list. */
    public static final int FEW_SOURCES = 3;

    private static final String NEAREST = "The nearest that I have:";

    private final KnowledgeBase knowledge;
    private final int mostSources;
    private final Map<ArticleId, Integer> numbers = new LinkedHashMap<>();
    private final Map<ArticleId, Set<String>> evidence = new LinkedHashMap<>();
    private final Map<ArticleId, String> quotes = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    public AnswerWriter(KnowledgeBase knowledge, int mostSources) {
        this.knowledge = knowledge;
        this.mostSources = mostSources;
    }

    /** Goes on with a reply: its sources keep their numbers, and one that is no answer by a table or list keeps to few. */
    static AnswerWriter continuing(KnowledgeBase knowledge, Reply answer) {
        boolean structured = answer.blocks().stream()
                .anyMatch(block -> block instanceof Block.Table || block instanceof Block.Bullets);
        int most = structured && answer instanceof Reply.Answer
                ? Integer.MAX_VALUE
                : Math.max(FEW_SOURCES, answer.citations().size());
        AnswerWriter writer = new AnswerWriter(knowledge, most);
        for (Citation citation : answer.citations()) {
            ArticleId id = citation.article().id();
            writer.numbers.put(id, citation.number());
            writer.evidence.put(id, new LinkedHashSet<>(Set.of(citation.evidence())));
            if (citation.quote() != null) {
                writer.quotes.put(id, citation.quote());
            }
        }
        return writer;
    }

    /** The answer with further statements, in its first paragraph where it begins with one. */
    Reply.Answer with(List<Statement> statements, Reply.Answer answer) {
        List<CitedText> cited = cited(statements);
        if (cited.isEmpty()) {
            return answer;
        }
        blocks.addAll(answer.blocks());
        if (blocks.get(0) instanceof Block.Paragraph first) {
            List<CitedText> all = new ArrayList<>(first.statements());
            all.addAll(cited);
            blocks.set(0, new Block.Paragraph(all));
        } else {
            blocks.add(new Block.Paragraph(cited));
        }
        return new Reply.Answer(blocks, citations(), answer.actions(), answer.complete());
    }

    /** What no source answers, with further statements that are offered, beside those that are already. */
    Reply.NoData with(List<Statement> statements, Reply.NoData reply) {
        List<CitedText> cited = cited(statements);
        if (cited.isEmpty()) {
            return reply;
        }
        blocks.addAll(reply.blocks());
        int last = blocks.size() - 1;
        boolean isOffered = last > 0 && blocks.get(last - 1).equals(new Block.Text(NEAREST));
        if (isOffered && blocks.get(last) instanceof Block.Bullets nearest) {
            List<CitedText> all = new ArrayList<>(nearest.items());
            all.addAll(cited);
            blocks.set(last, new Block.Bullets(all));
        } else {
            offer(cited);
        }
        return new Reply.NoData(blocks, citations(), reply.actions());
    }

    /** The refusal with what is nearest to the question beside the role. */
    Reply.UnknownRole with(List<Statement> statements, Reply.UnknownRole reply) {
        blocks.addAll(reply.blocks());
        offerNearest(statements);
        return new Reply.UnknownRole(blocks, citations(), reply.actions());
    }

    /**
     * Says that no source answers.
     *
     * @param what completes "No source says …"
     */
    public void sayNoSource(String what) {
        say("No source that I know says " + what + ".");
    }

    /** Adds what does not answer but is nearest, labelled so; nothing where there is none. */
    void offerNearest(List<Statement> statements) {
        List<CitedText> cited = cited(statements);
        if (!cited.isEmpty()) {
            offer(cited);
        }
    }

    private void offer(List<CitedText> cited) {
        say(NEAREST);
        blocks.add(new Block.Bullets(cited));
    }

    /** The statement in its own words, or empty where citing it would take a source too many. */
    public Optional<CitedText> cite(Statement statement) {
        return citable(statement).isEmpty() ? Optional.empty() : Optional.of(cite(text(statement), List.of(statement)));
    }

    /**
     * Words of our own that rest on statements.
     *
     * @throws IllegalArgumentException where none of them can be cited
     */
    public CitedText cite(String text, Collection<Statement> statements) {
        Set<Integer> cited = new LinkedHashSet<>();
        int sources = 0;
        for (Statement statement : statements) {
            for (Claim claim : citable(statement)) {
                cited.add(numbers.computeIfAbsent(claim.article(), article -> numbers.size() + 1));
                evidence.computeIfAbsent(claim.article(), article -> new LinkedHashSet<>())
                        .add(claim.text());
                if (claim.quote() != null) {
                    quotes.putIfAbsent(claim.article(), claim.quote());
                }
            }
            sources = Math.max(sources, statement.independentSources());
        }
        return new CitedText(text, List.copyOf(cited), statements.size() == 1 ? sources : 0);
    }

    /** A statement about an article itself. */
    public CitedText cite(String text, Article article) {
        int number = numbers.computeIfAbsent(article.id(), id -> numbers.size() + 1);
        evidence.computeIfAbsent(article.id(), id -> new LinkedHashSet<>()).add(text);
        return new CitedText(text, List.of(number), 0);
    }

    /** The statement's words: a figure's from its fields, or in the source's own words with what these leave unsaid. */
    public static String text(Statement statement) {
        Claim claim = statement.lead();
        if (claim.figure() == null) {
            return claim.text();
        }
        return claim.quote() == null
                ? FigureText.of(claim.figure())
                : FigureText.withUnsaid(claim.text(), claim.figure());
    }

    private List<Claim> citable(Statement statement) {
        List<Claim> citable = new ArrayList<>();
        Set<ArticleId> seen = new LinkedHashSet<>(numbers.keySet());
        for (Claim claim : statement.claims()) {
            if (seen.contains(claim.article()) || seen.size() < mostSources) {
                seen.add(claim.article());
                citable.add(claim);
            }
        }
        return citable;
    }

    /** Adds a part to the answer. */
    public void add(Block block) {
        blocks.add(block);
    }

    /** Adds words that state nothing. */
    public void say(String text) {
        blocks.add(new Block.Text(text));
    }

    /**
     * Adds the statements that can be cited, as running text.
     *
     * @return whether there were any
     */
    public boolean paragraph(List<Statement> statements) {
        List<CitedText> cited = cited(statements);
        if (!cited.isEmpty()) {
            blocks.add(new Block.Paragraph(cited));
        }
        return !cited.isEmpty();
    }

    /**
     * Adds the statements that can be cited, as a list.
     *
     * @return whether there were any
     */
    public boolean bullets(List<Statement> statements) {
        List<CitedText> cited = cited(statements);
        if (!cited.isEmpty()) {
            blocks.add(new Block.Bullets(cited));
        }
        return !cited.isEmpty();
    }

    /**
     * Adds a list of the first of very many.
     *
     * @param all how many there are in all
     * @param more completes "And 8 more" where there are
     */
    public void list(List<CitedText> items, int all, String more) {
        add(new Block.Bullets(items));
        if (all > items.size()) {
            say("And " + (all - items.size()) + " more" + more);
        }
    }

    private List<CitedText> cited(List<Statement> statements) {
        return statements.stream().map(this::cite).flatMap(Optional::stream).toList();
    }

    /** The sources used so far. */
    public List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        numbers.forEach((id, number) -> citations.add(new Citation(
                number,
                knowledge.snapshot().findArticle(id).orElseThrow(),
                quotes.get(id),
                String.join(" ", evidence.getOrDefault(id, Set.of())))));
        return citations;
    }

    /** The whole answer. */
    public Reply answer(boolean complete, List<Action> actions) {
        return new Reply.Answer(blocks, citations(), actions, complete);
    }

    /** What was written, as what is nearest to a question that no source answers. */
    public Reply noData(List<Action> actions) {
        return new Reply.NoData(blocks, citations(), actions);
    }
}
