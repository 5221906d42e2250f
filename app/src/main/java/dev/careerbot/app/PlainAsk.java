package dev.careerbot.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plainest and most frequent command line, {@code ask [--home DIR] [--jsonl] WORD...}, read without picocli: to get that
 * ready takes longer than all else that a start does but loading the model. Whatever looks different is left to picocli.
 *
 * @param home empty where it is not given
 */
record PlainAsk(String home, boolean jsonLines, List<String> question) {
    private static final String HOME = "--home";

    /** What the command line says; empty where picocli has to read it. */
    static Optional<PlainAsk> of(List<String> args) {
        if (args.isEmpty() || !args.get(0).equals("ask")) {
            return Optional.empty();
        }
        String home = "";
        boolean jsonLines = false;
        List<String> question = new ArrayList<>();
        for (int i = 1; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--jsonl") && !jsonLines) {
                jsonLines = true;
            } else if (arg.equals(HOME) && home.isEmpty() && i + 1 < args.size() && isWord(args.get(i + 1))) {
                home = args.get(++i);
            } else if (arg.startsWith(HOME + "=") && home.isEmpty() && isWord(arg.substring(HOME.length() + 1))) {
                home = arg.substring(HOME.length() + 1);
            } else if (isWord(arg)) {
                question.add(arg);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new PlainAsk(home, jsonLines, question));
    }

    /** Neither an option nor the name of a file with options. */
    private static boolean isWord(String arg) {
        return !arg.isBlank() && !arg.startsWith("-") && !arg.startsWith("@");
    }
}
