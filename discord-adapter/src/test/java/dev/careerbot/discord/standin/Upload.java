package dev.careerbot.discord.standin;

/** A file that a user or the bot attaches. The content is not copied. */
public record Upload(String filename, String contentType, byte[] content) {}
