package net.dv8tion.planted;

/** Stands for a type of Discord's library. */
public class Message {}
