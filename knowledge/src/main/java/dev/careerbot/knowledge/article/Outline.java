package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which roles and facet an article's headings speak of, at the place that is being read. Used by one thread. */
final class Outline {
    private static final Pattern COORDINATION = Pattern.compile(",\\s*(?:or |and )?| or | and | vs\\.? | versus |/");
    private static final Pattern END_OF_NAMES = Pattern.compile("[:?!(]");
    private static final Pattern NARRATES = Pattern.compile(
            "\\bI(?:['’]m| am| work as|['’]ve been| have been) (?:(?:also|now|currently|still) )?(?:an?|the) (?!former |ex-)((?:[\\p{L}/-]+ ?){1,5})");
    private static final int BY_FAR = 2;
    private static final int OFTEN = 3;
    private static final int MOST_MAIN_ROLES = 4;
    private static final int MOST_LABEL_WORDS = 6;

    private final RawArticle article;
    private final EntityLinker linker;
    private final Catalogue catalogue;
    private final FacetFinder facets;
    private final List<RoleId> ofArticle;
    private final Optional<RoleId> narrator;
    private final List<Section> open = new ArrayList<>();

    private record Section(
            int level, List<RoleId> roles, @Nullable Facet facet, String heading, boolean isTitle) {}

    Outline(RawArticle article, EntityLinker linker, Catalogue catalogue, FacetFinder facets) {
        this.article = article;
        this.linker = linker;
        this.catalogue = catalogue;
        this.facets = facets;
        this.ofArticle = mainRoles();
        this.narrator = findNarrator();
    }

    /** The roles that the title names, else those that headings name, else those that the text keeps speaking of. */
    private List<RoleId> mainRoles() {
        List<RoleId> titled = linker.link(article.text().title()).roles();
        if (!titled.isEmpty()) {
            return withCoordinated(titled);
        }
        Map<RoleId, Integer> counts = new LinkedHashMap<>();
        Set<RoleId> headed = new LinkedHashSet<>();
        for (TextBlock block : article.text().blocks()) {
            List<RoleId> named = linker.link(block.text()).roles();
            named.forEach(role -> counts.merge(role, 1, Integer::sum));
            if (block instanceof TextBlock.Heading) {
                headed.addAll(named);
            }
        }
        List<RoleId> often = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= (headed.contains(entry.getKey()) ? 2 : OFTEN))
                .map(Map.Entry::getKey)
                .toList();
        return byFar(counts, often).map(List::of).orElse(often.size() <= MOST_MAIN_ROLES ? often : List.of());
    }

    private static Optional<RoleId> byFar(Map<RoleId, Integer> counts, List<RoleId> often) {
        List<RoleId> most = often.stream()
                .sorted(Comparator.comparingInt((RoleId role) -> -counts.getOrDefault(role, 0)))
                .toList();
        boolean clear =
                most.size() > 1 && counts.getOrDefault(most.get(0), 0) >= BY_FAR * counts.getOrDefault(most.get(1), 0);
        return clear ? Optional.of(most.get(0)) : Optional.empty();
    }

    /** The role of which somebody who tells of his own work says that it is his; empty where nobody does, or of several. */
    private Optional<RoleId> findNarrator() {
        Set<RoleId> roles = new LinkedHashSet<>();
        for (TextBlock block : article.text().blocks()) {
            Matcher narrates = NARRATES.matcher(block.text());
            while (narrates.find()) {
                roles.addAll(linker.link(narrates.group(1)).roles());
            }
        }
        return roles.size() == 1 ? roles.stream().findFirst() : Optional.empty();
    }

    /** Whose work a sentence in the first person is about, in an article whose author tells of his own. */
    Optional<RoleId> narrator() {
        return narrator;
    }

    /** "Product, project or programme manager": each with the title's last word. */
    private List<RoleId> withCoordinated(List<RoleId> titled) {
        Set<RoleId> all = new LinkedHashSet<>(titled);
        String head = catalogue
                .findRole(titled.get(titled.size() - 1))
                .map(Role::head)
                .orElse("");
        for (String part : COORDINATION.split(END_OF_NAMES.split(article.text().title())[0])) {
            if (part.split(" ").length <= 2) {
                all.addAll(linker.link(part + " " + head).roles());
            }
        }
        return List.copyOf(all);
    }

    /** Whether the section under a heading speaks of the role that the heading names. */
    private boolean isSpokenOf(RoleId role, int block, int level) {
        List<TextBlock> blocks = article.text().blocks();
        for (int i = block + 1; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof TextBlock.Heading next && next.level() <= level) {
                return false;
            }
            if (linker.link(blocks.get(i).text()).roles().contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Goes on under a heading. */
    void open(int block, TextBlock.Heading heading) {
        open.removeIf(section -> section.level() >= heading.level());
        Mentions mentions = linker.link(heading.text());
        List<RoleId> roles = mentions.roles().isEmpty()
                ? byHead(mentions.heads())
                : mentions.roles().stream()
                        .filter(role -> ofArticle.isEmpty()
                                || ofArticle.contains(role)
                                || mentions.masked().get(0).equals("ROLE")
                                || isSpokenOf(role, block, heading.level()))
                        .toList();
        boolean isTitle = heading.text().equalsIgnoreCase(article.text().title()) || block == 0;
        Facet facet = isTitle ? null : facets.ofHeading(heading.text()).orElse(null);
        open.add(new Section(heading.level(), roles, facet, heading.text(), isTitle));
    }

    /** The roles of the innermost heading that names some, else those of an article about one. */
    List<RoleId> roles() {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (!open.get(i).roles().isEmpty()) {
                return open.get(i).roles();
            }
        }
        return ofArticle.size() == 1 ? ofArticle : List.of();
    }

    /** The facet of the innermost heading that has one. */
    @Nullable
    Facet facet() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Facet its = open.get(i).facet();
            if (its != null && its != Facet.FOCUS) {
                return its;
            }
            if (!open.get(i).roles().isEmpty()) {
                return its;
            }
        }
        return null;
    }

    /** The innermost heading, else the title. */
    String heading() {
        return open.isEmpty()
                ? article.text().title()
                : open.get(open.size() - 1).heading();
    }

    /** Whether the innermost heading is the title. */
    boolean isAtTitle() {
        return !open.isEmpty() && open.get(open.size() - 1).isTitle();
    }

    /** What the innermost heading calls what stands under it, besides a role; empty where it is a title or a question. */
    String label() {
        if (open.isEmpty()) {
            return "";
        }
        Section section = open.get(open.size() - 1);
        String text = section.heading().replaceFirst("[:.\\s]+$", "");
        if (section.isTitle() || text.contains("?") || text.split(" ").length > MOST_LABEL_WORDS) {
            return "";
        }
        boolean names = !linker.link(text).roles().isEmpty();
        int comma = text.indexOf(", ");
        return !names ? text : comma < 0 ? "" : text.substring(comma + 2);
    }

    /** "Hardware" in an article that compares a hardware engineer with a firmware engineer; for labels and columns. */
    List<RoleId> byModifier(String label) {
        String modifier = label.toLowerCase(Locale.ROOT).strip() + " ";
        List<RoleId> fitting =
                ofArticleWhere(role -> role.name().toLowerCase(Locale.ROOT).startsWith(modifier));
        return ofArticle.size() > 1 && fitting.size() == 1 ? fitting : List.of();
    }

    /** Words that may end a title that the article compares: "owner adverts fell". */
    List<String> headsIn(List<String> words) {
        return ofArticle.size() < 2
                ? List.of()
                : words.stream().map(Words::singular).distinct().toList();
    }

    /** "engineers" in an article that compares an engineer with a developer. */
    List<RoleId> byHead(List<String> heads) {
        Set<RoleId> found = new LinkedHashSet<>();
        for (String head : heads) {
            List<RoleId> fitting = ofArticleWhere(role -> role.hasHead(head));
            if (fitting.size() == 1) {
                found.addAll(fitting);
            }
        }
        return List.copyOf(found);
    }

    private List<RoleId> ofArticleWhere(Predicate<Role> fits) {
        return ofArticle.stream()
                .filter(id -> catalogue.findRole(id).filter(fits).isPresent())
                .toList();
    }
}
