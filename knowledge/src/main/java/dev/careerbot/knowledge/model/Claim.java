package dev.careerbot.knowledge.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one article, with what it is about.
 *
 * @param text a whole sentence that reads well on its own
 * @param heading the heading it stands under: a role's or topic's name
 * @param roles its subjects; empty for a claim about none
 * @param related further roles that it tells something about, besides its subjects
 * @param line where in the article's file it stands, from 1
 * @param quote the article's own words, for a raw article; null for a digest
 */
public record Claim(
        ArticleId article,
        int line,
        String text,
        String heading,
        List<RoleId> roles,
        List<RoleId> related,
        @Nullable Facet facet,
        ClaimKind kind,
        List<SkillId> skills,
        @Nullable Figure figure,
        @Nullable Stance stance,
        List<CertificationId> offers,
        @Nullable String quote) {
    public Claim {
        roles = List.copyOf(roles);
        related = List.copyOf(related);
        skills = List.copyOf(skills);
        offers = List.copyOf(offers);
    }

    /** Whether it goes on from the one before it in the order of their lines: under the same heading, at the same line or the next. */
    public boolean follows(Claim before) {
        return heading.equals(before.heading) && line - before.line <= 1;
    }
}
