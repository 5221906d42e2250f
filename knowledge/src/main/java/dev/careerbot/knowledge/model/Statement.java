package dev.careerbot.knowledge.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one or more claims say alike: the unit of answers. Immutable. */
public final class Statement {
    private final int id;
    private final List<Claim> claims;
    private final int independentSources;
    private final Set<RoleId> roles;
    private final Set<RoleId> allRoles;
    private final Set<SkillId> skills;
    private final Set<ArticleId> articles;

    /**
     * A statement.
     *
     * @param id its place in the snapshot, from 0
     * @param claims at least one; the first is the wording shown
     * @param independentSources how many sources say it on their own; near-verbatim copies count once
     */
    public Statement(int id, List<Claim> claims, int independentSources) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a statement rests on at least one claim");
        }
        this.id = id;
        this.claims = List.copyOf(claims);
        this.independentSources = independentSources;
        Set<RoleId> subjects = new LinkedHashSet<>();
        Set<RoleId> related = new LinkedHashSet<>();
        Set<SkillId> named = new LinkedHashSet<>();
        Set<ArticleId> sayers = new LinkedHashSet<>();
        for (Claim claim : claims) {
            subjects.addAll(claim.roles());
            related.addAll(claim.related());
            named.addAll(claim.skills());
            sayers.add(claim.article());
        }
        this.roles = Collections.unmodifiableSet(new LinkedHashSet<>(subjects));
        subjects.addAll(related);
        this.allRoles = Collections.unmodifiableSet(subjects);
        this.skills = Collections.unmodifiableSet(named);
        this.articles = Collections.unmodifiableSet(sayers);
    }

    private Statement(int id, Statement same) {
        this.id = id;
        this.claims = same.claims;
        this.independentSources = same.independentSources;
        this.roles = same.roles;
        this.allRoles = same.allRoles;
        this.skills = same.skills;
        this.articles = same.articles;
    }

    /** The same at another place of a snapshot. */
    public Statement at(int place) {
        return place == id ? this : new Statement(place, this);
    }

    /** Its place in the snapshot, from 0. */
    public int id() {
        return id;
    }

    /** What it rests on. */
    public List<Claim> claims() {
        return claims;
    }

    /** How many sources say it on their own; near-verbatim copies count once. */
    public int independentSources() {
        return independentSources;
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
        return roles;
    }

    /** Its subjects and the further roles that it tells something about. */
    public Set<RoleId> allRoles() {
        return allRoles;
    }

    /** All skills that its claims name. */
    public Set<SkillId> skills() {
        return skills;
    }

    /** The articles that say it, in order of mention. */
    public Set<ArticleId> articles() {
        return articles;
    }

    /** The same as far as these articles say it, in the words of the first of them; empty where none does. */
    public Optional<Statement> saidBy(Set<ArticleId> sayers) {
        List<Claim> theirs = claims.stream()
                .filter(claim -> sayers.contains(claim.article()))
                .toList();
        return theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(id, theirs, Math.min(independentSources, sayers.size())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statement statement && id == statement.id && claims.equals(statement.claims);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return id + ": " + text();
    }
}
