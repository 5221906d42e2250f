package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.ClaimKind;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.RoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a digest: front matter, a first-level heading a role (several, joined by "and") or a topic, a second-level heading a
 * facet, a bullet a claim. Safe for use by several threads.
 */
public final class DigestReader {
    private static final Parser MARKDOWN =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final int PROSE = 60;
    private static final Set<String> JOINTS = Set.of("and", "ROLE");

    private final Catalogue catalogue;
    private final EntityLinker linker;

    public DigestReader(Catalogue catalogue, EntityLinker linker) {
        this.catalogue = catalogue;
        this.linker = linker;
    }

    /**
     * Whether a Markdown file is a digest: it has front matter, and headings that are facets. What else it holds in error is
     * told when it is read.
     */
    public static boolean isDigest(String text) {
        boolean hasFrontMatter = text.stripLeading().startsWith("---");
        List<String> headings = text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(2).strip())
                .toList();
        long facets = headings.stream()
                .filter(heading -> Facet.ofLabel(heading).isPresent())
                .count();
        boolean prose = text.lines().anyMatch(line -> line.length() > PROSE && Character.isLetter(line.charAt(0)));
        return hasFrontMatter && (facets * 2 > headings.size() || !prose);
    }

    /**
     * Reads one digest.
     *
     * @param file the file's name, which without its ending is the article's id
     */
    public ReadArticle read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        ArticleId id = new ArticleId(file.replaceFirst("\\.[^.]*$", ""));
        List<String> lines =
                text.stripTrailing().lines().map(String::stripTrailing).toList();
        int start = (int) lines.stream().takeWhile(String::isEmpty).count();
        Optional<Article> article =
                new FrontMatter(file, start + 1, problems).read(id, lines.subList(start, lines.size()));
        if (article.isEmpty()) {
            return new ReadArticle(file, article, List.of(), problems);
        }
        int end = start + lines.subList(start + 1, lines.size()).indexOf("---") + 2;
        String body = "\n".repeat(end) + String.join("\n", lines.subList(end, lines.size()));
        Body reader = new Body(file, id, problems);
        MARKDOWN.parse(body).accept(reader);
        if (reader.claims.isEmpty()) {
            problems.add(new Problem(
                    file, 0, "no claim found; a claim is a bullet '- …' under a heading '# role' and '## facet'"));
        }
        return new ReadArticle(file, article, reader.claims, problems);
    }

    private final class Body extends AbstractVisitor {
        private final String file;
        private final ArticleId article;
        private final List<Problem> problems;
        private final List<Claim> claims = new ArrayList<>();
        private String heading = "";
        private List<RoleId> roles = List.of();
        private @Nullable Facet facet;

        Body(String file, ArticleId article, List<Problem> problems) {
            this.file = file;
            this.article = article;
            this.problems = problems;
        }

        @Override
        public void visit(Heading node) {
            String text = textOf(node);
            if (node.getLevel() == 1) {
                heading = text;
                facet = null;
                Mentions mentions = linker.link(text);
                roles = JOINTS.containsAll(mentions.masked()) ? mentions.roles() : List.of();
                if (!mentions.titles().isEmpty()) {
                    problem(node, "'" + text + "' is no role of roles.yaml; add it there or mend the heading");
                }
            } else {
                facet = facet(text, node);
            }
        }

        private @Nullable Facet facet(String text, Node node) {
            Optional<Facet> named = Facet.ofLabel(text);
            if (named.isEmpty()) {
                List<String> known = Stream.of(Facet.values()).map(Facet::label).toList();
                problem(node, "'" + text + "' is no facet; known are " + String.join(", ", known));
            }
            return named.orElse(null);
        }

        @Override
        public void visit(BulletList list) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                Node first = item.getFirstChild();
                if (item instanceof ListItem && first instanceof Paragraph paragraph) {
                    addClaim(textOf(paragraph), line(paragraph));
                    for (Node rest = first.getNext(); rest != null; rest = rest.getNext()) {
                        problem(rest, "a claim is one bullet of one paragraph; this is left out");
                    }
                }
            }
        }

        @Override
        public void visit(Paragraph node) {
            problem(node, "only bullets are claims; this paragraph is left out");
        }

        @Override
        public void visit(FencedCodeBlock node) {
            problem(node, "only bullets are claims; this code is left out");
        }

        @Override
        public void visit(IndentedCodeBlock node) {
            problem(node, "only bullets are claims; this indented text is left out");
        }

        @Override
        public void visit(HtmlBlock node) {
            if (!node.getLiteral().startsWith("<!--")) {
                problem(node, "only bullets are claims; this HTML is left out");
            }
        }

        private void addClaim(String bullet, int line) {
            ClaimAttributes attributes =
                    ClaimAttributes.read(bullet, catalogue, message -> problems.add(new Problem(file, line, message)));
            if (Words.of(attributes.text()).isEmpty()) {
                problems.add(new Problem(file, line, "this claim says nothing"));
                return;
            }
            List<RoleId> related = attributes.also().stream()
                    .filter(role -> !roles.contains(role))
                    .toList();
            claims.add(new Claim(
                    article,
                    line,
                    sentence(attributes.text()),
                    heading,
                    roles,
                    related,
                    facet,
                    kind(attributes, roles.size()),
                    linker.link(attributes.text()).skills(),
                    attributes.figure(),
                    attributes.stance(),
                    attributes.offers(),
                    null));
        }

        private void problem(Node node, String message) {
            problems.add(new Problem(file, line(node), message));
        }
    }

    private static ClaimKind kind(ClaimAttributes attributes, int roles) {
        if (attributes.figure() != null) {
            return ClaimKind.FIGURE;
        }
        if (!attributes.offers().isEmpty()) {
            return ClaimKind.OFFERING;
        }
        return roles > 1 || attributes.stance() != null ? ClaimKind.COMPARISON : ClaimKind.STATEMENT;
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        String capital = trimmed.substring(0, 1).toUpperCase(Locale.ROOT) + trimmed.substring(1);
        return capital.matches(".*[.!?]$") ? capital : capital + ".";
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString().strip();
    }
}
