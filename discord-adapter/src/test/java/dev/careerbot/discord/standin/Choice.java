package dev.careerbot.discord.standin;

/** A suggestion for an option, or an entry of a select menu: what a user reads and what is sent. */
public record Choice(String name, String value) {}
