package com.slack.planted;

/** Stands for a type of Slack's library. */
public class Message {}
