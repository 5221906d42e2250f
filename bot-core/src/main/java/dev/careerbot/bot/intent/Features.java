package dev.careerbot.bot.intent;

import dev.careerbot.knowledge.model.Mentions;
import java.util.ArrayList;
import java.util.List;

/**
 * What a classifier sees of an utterance: its embedding, and the hashed runs of one to three words with mentions masked, so
 * that what is learned of one role holds for all.
 *
 * @param dense the embedding, of length 1
 * @param sparse indices of the runs, below {@link #BUCKETS}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, changed or printed; lists would box thousands of numbers
record Features(float[] dense, int[] sparse) {
    static final int BUCKETS = 1 << 13;

    private static final int LONGEST_RUN = 3;

    static Features of(Mentions mentions, float[] vector) {
        List<String> words = new ArrayList<>();
        words.add("<s>");
        words.addAll(mentions.masked());
        words.add("</s>");
        List<Integer> runs = new ArrayList<>();
        for (int length = 1; length <= LONGEST_RUN; length++) {
            for (int i = 0; i + length <= words.size(); i++) {
                runs.add(bucket(String.join(" ", words.subList(i, i + length))));
            }
        }
        return new Features(
                vector, runs.stream().distinct().mapToInt(Integer::intValue).toArray());
    }

    private static int bucket(String run) {
        int hash = run.hashCode() * 0x9E3779B1;
        return (hash ^ hash >>> 15) & BUCKETS - 1;
    }
}
