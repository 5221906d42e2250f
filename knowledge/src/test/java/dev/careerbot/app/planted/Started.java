package dev.careerbot.app.planted;

/** Stands for the application. */
public record Started() {}
