package dev.careerbot.knowledge.search;

/**
 * A passage that a search found.
 *
 * @param passage its place in the list that was indexed, from 0
 * @param score the fused score, 0 to 1: for ordering the hits of one search
 * @param cosine the similarity of passage and query as the embedding model sees it, -1 to 1
 * @param lexical BM25 as a share of the search's best, 0 to 1
 */
public record Hit(int passage, double score, double cosine, double lexical) {}
