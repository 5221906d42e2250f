package dev.careerbot.knowledge.store;

import java.time.Instant;

/**
 * What a moderator did, as the audit keeps it.
 *
 * @param community where; {@code local} for the operator's terminal
 * @param actor who; {@code schedule} for the bot by itself
 * @param what the command's name: {@code kb add}
 * @param detail what it was done to, with the reason where one was given
 * @param undo the command that takes it back; empty where there is none
 */
public record Act(String community, String actor, Instant at, String what, String detail, String undo) {}
