package dev.careerbot.app;

import picocli.CommandLine;

/** Where the process begins. */
public final class Main {
    private Main() {}

    /** Runs the command line and exits with its status: 0 done, 2 refused for the input. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new CareerBotCommand()).execute(args);
    }
}
