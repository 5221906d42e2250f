package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Money;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.reading.Boilerplate;
import dev.careerbot.knowledge.reading.Sentences;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an article in the raw says: sentence by sentence, with the role and facet that its headings, its subject or the
 * sentence before give it. Used once for an article, by one thread.
 */
final class ProseReader {
    private static final Pattern MENTION =
            Pattern.compile("@(?:everyone|here|channel)\\b|<[@#!&][^>]*>|</?[a-zA-Z][^>]*>|\\]\\(|https?://\\S+");
    private static final Pattern FOOTNOTE =
            Pattern.compile("\\s?\\[(?:\\d{1,3}|[a-z]|note \\d+|citation needed)]|" + TextBlock.NOTE);
    private static final Pattern LEANING = Pattern.compile(
            "^(?:Both|This|These|Such|It|Its|They|Their|He|His|She|Her|Some|Each|That|Those|One|The (?:language|same|former|latter|other|exam|test|course|certificate|certification|badge|award|fee|programme|program|rest)|Either|Others?)\\b(?! (?:of the (?:best|most|top)|back|front|software|data))");
    private static final Pattern BRACKETS = Pattern.compile("\\s?\\[[\\p{Ll}][^\\]]{2,60}]");
    private static final Pattern LABEL = Pattern.compile("^([\\p{L}/ -]{2,30}):\\s+");
    private static final Set<Facet> TELLING =
            EnumSet.of(Facet.PAY, Facet.CERTIFICATIONS, Facet.EDUCATION, Facet.OUTLOOK);
    private static final Pattern ENUMERATOR = Pattern.compile("\\W*(?:\\d{1,3}|[ivx]{1,4})[.)]?\\W*");
    private static final Pattern NAMES_AND_DATE = Pattern.compile(
            "(?:(?:by|and|&)\\s++|\\p{Lu}[\\p{L}.’'-]*+[,·|]?\\s*+)++(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s++)?(?:19|20)\\d{2}\\.?");
    private static final int FEWEST_WORDS = 5;

    /** Shorter sentences are told with the one before: "Take distributed systems." */
    private static final int FEWEST_BESIDE = 2;

    private static final int LONGEST_SENTENCE = 420;
    private static final int LONGEST_LIST = 10;
    private static final int SHORT_ITEM = 7;
    private static final int LONGEST_QUESTION = 90;
    private static final int LONGEST_TERM = 4;
    private static final int SHORT_ANSWER = 140;

    private final RawArticle article;
    private final FacetFinder facets;
    private final Outline outline;
    private final Subjects subjects;
    private final Wording wording;
    private final TableRows rows;
    private final FiguresScope scope;
    private final List<Said> said = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private List<RoleId> subject = List.of();
    /** Whom "they" stands for. */
    private List<RoleId> spokenOf = List.of();

    private String question = "";
    private boolean follows;
    private String lead = "";
    private List<RoleId> leading = List.of();

    ProseReader(RawArticle article, EntityLinker linker, Catalogue catalogue, FacetFinder facets) {
        this.article = article;
        this.facets = facets;
        this.outline = new Outline(article, linker, catalogue, facets);
        this.subjects = new Subjects(linker, outline);
        this.wording = new Wording(catalogue);
        this.scope = new FiguresScope(linker);
        this.rows = new TableRows(linker, facets, outline, wording);
    }

    /** What was read, and what was left out. */
    record Prose(List<Said> said, List<Problem> problems) {}

    Prose read() {
        List<TextBlock> blocks = article.text().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case TextBlock.Heading heading -> open(i, heading);
                case TextBlock.Paragraph paragraph -> paragraph(i, paragraph.text());
                case TextBlock.Item item -> i = items(i);
                case TextBlock.Row row -> row(i, row);
            }
        }
        return new Prose(said, problems);
    }

    /** Reads the items from a block on. @return the last one's block */
    private int items(int from) {
        List<TextBlock> blocks = article.text().blocks();
        int end = from;
        int before = said.size();
        while (end < blocks.size() && blocks.get(end) instanceof TextBlock.Item item) {
            item(end, item.text());
            end++;
        }
        List<Said> parts = List.copyOf(said.subList(before, said.size()));
        if (parts.size() == end - from && areOneList(parts)) {
            said.subList(before, said.size()).replaceAll(Said::asComponent);
            said.add(together(parts));
        }
        return end - 1;
    }

    private static boolean areOneList(List<Said> parts) {
        Said first = parts.get(0);
        return parts.size() > 1
                && parts.size() <= LONGEST_LIST
                && first.facet() != Facet.CERTIFICATIONS
                && parts.stream()
                        .allMatch(part -> part.listed()
                                && Words.of(part.quote()).size() <= SHORT_ITEM
                                && part.roles().equals(first.roles())
                                && part.facet() == first.facet()
                                && !Money.isIn(part.quote()));
    }

    /** Short items of a list tell more together, such as the steps of a ladder. */
    private Said together(List<Said> parts) {
        Said first = parts.get(0);
        List<String> items = parts.stream()
                .map(part -> part.quote().replaceFirst("[.;,]$", ""))
                .toList();
        Set<RoleId> related = new LinkedHashSet<>();
        parts.forEach(part -> related.addAll(part.related()));
        String text = wording.labelled(String.join("; ", items), first.roles(), first.facet(), outline);
        boolean sells = parts.stream().anyMatch(Said::sells);
        return new Said(
                first.block(),
                text,
                first.quote(),
                first.heading(),
                first.roles(),
                List.copyOf(related),
                first.facet(),
                true,
                sells,
                false);
    }

    private void open(int block, TextBlock.Heading heading) {
        outline.open(block, heading);
        question = !outline.isAtTitle() && needed(heading.text()) ? heading.text() : "";
        scope.open(heading.level(), heading.text());
        subject = List.of();
        spokenOf = subjects.in(heading.text());
        lead = "";
        leading = List.of();
    }

    /** Whether what stands first under the heading tells little without it: under questions, steps of a path, and terms. */
    private boolean needed(String heading) {
        boolean part = outline.facet() != null
                && facets.ofHeading(heading).isEmpty()
                && subjects.in(heading).isEmpty();
        boolean term =
                part && (outline.facet() == Facet.PATH || Words.of(heading).size() <= LONGEST_TERM);
        return (heading.endsWith("?") || term) && heading.length() < LONGEST_QUESTION;
    }

    private void row(int block, TextBlock.Row row) {
        if (!isUnsafe(row.text())) {
            rows.of(block, row).forEach(each -> said.add(each.with(scope.unsaidIn(block, each.text()))));
        }
    }

    private void paragraph(int block, String text) {
        subject = List.of();
        boolean line = Words.of(text).size() < FEWEST_WORDS && Money.isIn(text);
        Matcher label = LABEL.matcher(text);
        boolean labelled = text.length() <= LONGEST_QUESTION
                && label.find()
                && facets.ofHeading(label.group(1)).isPresent();
        if (line || labelled) {
            item(block, text);
            return;
        }
        List<String> sentences = Sentences.of(text);
        follows = false;
        for (String sentence : sentences) {
            boolean leads = sentence.endsWith(":");
            boolean scopes = scope.takes(block, sentence);
            lead = leads ? sentence : "";
            leading = leads ? subjects.of(lead, subjects.in(lead), subject) : List.of();
            follows = !leads && !scopes && sentence(block, sentence);
        }
    }

    /** @return whether something was said that the next sentence may lean on */
    private boolean sentence(int block, String typed) {
        String sentence =
                BRACKETS.matcher(FOOTNOTE.matcher(typed).replaceAll("")).replaceAll("");
        if (isUnsafe(sentence)) {
            return false;
        }
        boolean goesOn = follows && question.isEmpty() && joins(block, sentence);
        int fewest = question.isEmpty() ? FEWEST_WORDS : 1;
        if (saysNothing(sentence, goesOn ? FEWEST_BESIDE : fewest)) {
            return false;
        }
        List<RoleId> mentioned = subjects.in(sentence);
        List<RoleId> roles = subjects.of(sentence, mentioned, subject);
        subject = roles;
        spokenOf = subjects.named(sentence).orElse(spokenOf);
        String plain = Wording.plain(sentence);
        boolean ofOthers = Wording.isOfPeople(plain) && !spokenOf.equals(roles);
        String text = answered(ofOthers ? plain : wording.selfContained(plain, roles), mentioned);
        boolean leans = LEANING.matcher(text).find()
                || isOfBothBefore(text, roles, mentioned)
                || (goesOn && Words.of(sentence).size() < FEWEST_WORDS);
        if (leans && joins(block, text)) {
            join(typed, text, mentioned);
        } else {
            add(block, text, typed, roles, mentioned, facetOf(typed, false), false);
        }
        return true;
    }

    /** The first words under a question tell little without it. */
    private String answered(String text, List<RoleId> mentioned) {
        String asked = question;
        question = "";
        boolean needed = !asked.isEmpty()
                && mentioned.isEmpty()
                && text.length() < SHORT_ANSWER
                && !Words.of(text).containsAll(Words.of(asked));
        return needed ? asked + (asked.matches(".*\\p{L}$") ? ": " : " ") + text : text;
    }

    private static boolean saysNothing(String sentence, int fewestWords) {
        return sentence.isBlank()
                || sentence.contains("?")
                || ENUMERATOR.matcher(sentence).matches()
                || NAMES_AND_DATE.matcher(sentence).matches()
                || Character.isLowerCase(sentence.charAt(0))
                || (Words.of(sentence).size() < fewestWords && !sentence.matches(".*\\d.*"))
                || sentence.length() > LONGEST_SENTENCE;
    }

    /** "In Boston the figures are $162,000 and $155,000", after a sentence that named two roles in that order. */
    private boolean isOfBothBefore(String text, List<RoleId> roles, List<RoleId> mentioned) {
        return roles.isEmpty()
                && mentioned.isEmpty()
                && Money.isIn(text)
                && !said.isEmpty()
                && Money.isIn(said.get(said.size() - 1).text());
    }

    private boolean joins(int block, String text) {
        if (said.isEmpty()) {
            return false;
        }
        Said last = said.get(said.size() - 1);
        return last.block() == block && !last.listed() && last.text().length() + text.length() < LONGEST_SENTENCE;
    }

    /** A sentence that makes no sense without the one before is told together with it. */
    private void join(String typed, String text, List<RoleId> mentioned) {
        Said last = said.remove(said.size() - 1);
        Set<RoleId> related = new LinkedHashSet<>(last.related());
        mentioned.stream().filter(role -> !last.roles().contains(role)).forEach(related::add);
        Facet own = facets.ofSentence(typed).orElse(null);
        boolean tells = own != null && TELLING.contains(own) && !TELLING.contains(last.facet());
        String both = last.quote() + " " + typed;
        said.add(new Said(
                last.block(),
                last.text() + " " + text,
                both.length() <= Said.LONGEST_QUOTE && standsIn(last.block(), both) ? both : typed,
                last.heading(),
                last.roles(),
                List.copyOf(related),
                tells ? own : last.facet(),
                false,
                last.sells() && (Words.of(typed).size() < FEWEST_WORDS || Boilerplate.sells(typed)),
                false));
    }

    private boolean standsIn(int block, String words) {
        return article.text().blocks().get(block).text().contains(words);
    }

    private boolean isUnsafe(String sentence) {
        boolean instructs = Boilerplate.instructs(sentence);
        if (instructs || MENTION.matcher(sentence).find()) {
            String what = instructs
                    ? "left out, as it speaks to a machine that reads it: "
                    : "left out, as it holds markup or a mention: ";
            problems.add(new Problem(article.file(), 0, what + Problem.quote(sentence)));
            return true;
        }
        return false;
    }

    private void item(int block, String typed) {
        String item = FOOTNOTE.matcher(typed).replaceAll("");
        if (isUnsafe(item) || item.endsWith(":") || item.endsWith("?")) {
            return;
        }
        List<String> sentences = Sentences.of(item);
        boolean term = item.matches("^[^.:–—]{2,60}(?::|\\s[–—-])\\s.+");
        if (sentences.size() > 1 && !term && Words.of(sentences.get(0)).size() >= FEWEST_WORDS) {
            subject = List.of();
            follows = false;
            sentences.forEach(sentence -> follows = sentence(block, sentence));
            return;
        }
        Matcher label = LABEL.matcher(item);
        boolean hasLabel = label.find();
        List<RoleId> labelled = hasLabel ? outline.byModifier(label.group(1)) : List.of();
        Optional<Facet> told = hasLabel ? facets.ofHeading(label.group(1)) : Optional.empty();
        if (!labelled.isEmpty()) {
            String rest = item.substring(label.end());
            Facet facet = facetOf(rest, true);
            add(block, wording.labelled(rest, labelled, facet, outline), typed, labelled, labelled, facet, true);
            return;
        }
        List<RoleId> mentioned = subjects.in(item);
        if (told.isPresent() && leading.isEmpty() && outline.roles().size() < 2) {
            List<RoleId> roles = sectionOr(mentioned);
            String text = wording.labelled(item, roles, null, outline);
            add(block, Said.saying(text, scope.unsaidIn(block, text)), typed, roles, mentioned, told.get(), true);
            return;
        }
        if (subjects.isSentence(item)) {
            List<RoleId> roles = subjects.of(item, mentioned, subject);
            String text = wording.selfContained(item, roles);
            add(
                    block,
                    isAlone(block) ? answered(text, mentioned) : text,
                    typed,
                    roles,
                    mentioned,
                    facetOf(typed, false),
                    false);
        } else {
            List<RoleId> roles = leading.isEmpty() ? sectionOr(mentioned) : leading;
            Facet facet = facetOf(item, true);
            String text = wording.labelled(item, roles, facet, outline);
            add(block, Said.saying(text, scope.unsaidIn(block, text)), typed, roles, mentioned, facet, true);
        }
    }

    /** Whether an item is all that stands under its heading, such as the meaning of a term. */
    private boolean isAlone(int block) {
        List<TextBlock> blocks = article.text().blocks();
        boolean first = block > 0 && blocks.get(block - 1) instanceof TextBlock.Heading;
        return first && (block + 1 == blocks.size() || blocks.get(block + 1) instanceof TextBlock.Heading);
    }

    private List<RoleId> sectionOr(List<RoleId> mentioned) {
        List<RoleId> section = outline.roles();
        return section.isEmpty() && mentioned.size() == 1 ? mentioned : section;
    }

    private void add(
            int block,
            String text,
            String quote,
            List<RoleId> roles,
            List<RoleId> mentioned,
            Facet facet,
            boolean listed) {
        List<RoleId> related =
                mentioned.stream().filter(role -> !roles.contains(role)).toList();
        boolean sells = Boilerplate.sells(quote);
        said.add(new Said(block, text, quote, outline.heading(), roles, related, facet, listed, sells, false));
    }

    private Facet facetOf(String sentence, boolean listed) {
        Facet section = outline.facet();
        if (listed && section != null) {
            return section;
        }
        Optional<Facet> own = facets.ofSentence(sentence);
        if (!listed) {
            return own.filter(facet -> section == null || TELLING.contains(facet))
                    .orElse(section == null ? Facet.FOCUS : section);
        }
        return lead.isEmpty()
                ? own.orElse(Facet.FOCUS)
                : facets.ofSentence(lead).or(() -> own).orElse(Facet.FOCUS);
    }
}
