package dev.careerbot.knowledge.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one or more claims say alike: the unit of answers.
 *
 * @param id its place in the snapshot, from 0
 * @param claims at least one; the first is the wording shown
 * @param independentSources how many sources say it on their own; near-verbatim copies count once
 */
public record Statement(int id, List<Claim> claims, int independentSources) {
    public Statement {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a statement rests on at least one claim");
        }
    }

    /** The wording shown. */
    public Claim lead() {
        return claims.get(0);
    }

    /** The wording's text. */
    public String text() {
        return lead().text();
    }

    /** The facet it belongs to, or null for none. */
    public @Nullable Facet facet() {
        return lead().facet();
    }

    /** The subjects of its claims, in order of mention. */
    public Set<RoleId> roles() {
        Set<RoleId> roles = new LinkedHashSet<>();
        claims.forEach(claim -> roles.addAll(claim.roles()));
        return roles;
    }

    /** Its subjects and the further roles that it tells something about. */
    public Set<RoleId> allRoles() {
        Set<RoleId> roles = roles();
        claims.forEach(claim -> roles.addAll(claim.related()));
        return roles;
    }

    /** All skills that its claims name. */
    public Set<SkillId> skills() {
        Set<SkillId> skills = new LinkedHashSet<>();
        claims.forEach(claim -> skills.addAll(claim.skills()));
        return skills;
    }

    /** The articles that say it, in order of mention. */
    public Set<ArticleId> articles() {
        Set<ArticleId> articles = new LinkedHashSet<>();
        claims.forEach(claim -> articles.add(claim.article()));
        return articles;
    }

    /** The same as far as these articles say it, in the words of the first of them; empty where none does. */
    public Optional<Statement> saidBy(Set<ArticleId> articles) {
        List<Claim> theirs = claims.stream()
                .filter(claim -> articles.contains(claim.article()))
                .toList();
        return theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(id, theirs, Math.min(independentSources, articles.size())));
    }
}
