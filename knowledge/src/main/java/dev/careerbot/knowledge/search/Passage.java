package dev.careerbot.knowledge.search;

/**
 * The unit of search.
 *
 * @param text what is embedded and matched, normalised
 * @param keywords further words to match, such as ids of what the text names
 */
public record Passage(String text, String keywords) {}
