package dev.careerbot.knowledge.model;

/** The side that a claim takes in a matter about which sources disagree. */
public record Stance(String topic, String side) {}
