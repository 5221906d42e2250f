package dev.careerbot.knowledge.claims;

import dev.careerbot.knowledge.linking.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Tells near-verbatim copies: texts that share a run of eight words or more. */
public final class Copies {
    /** The length, in words, from which a shared run counts as copied. */
    public static final int RUN = 8;

    private Copies() {}

    /** The runs of {@value #RUN} words of a text, by 64-bit hashes, of which two runs share one by chance as good as never. Immutable. */
    public static final class Runs {
        private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
        private static final int HALF = 32;

        private final long[] hashes;

        private Runs(long[] hashes) {
            this.hashes = hashes;
        }

        /** The runs of a text. */
        public static Runs of(String text) {
            return of(Words.of(text));
        }

        /** The runs of a text's words. */
        static Runs of(List<String> words) {
            long[] hashes = IntStream.rangeClosed(0, words.size() - RUN)
                    .mapToLong(i -> hash(words.subList(i, i + RUN)))
                    .toArray();
            Arrays.sort(hashes);
            return new Runs(hashes);
        }

        private static long hash(List<String> run) {
            long hash = 0;
            for (String word : run) {
                hash = (hash ^ word.hashCode() ^ ((long) word.length() << HALF)) * FACTOR;
                hash ^= hash >>> HALF;
            }
            return hash;
        }

        /** Whether both have a run in common. */
        public boolean sharesWith(Runs other) {
            int i = 0;
            int j = 0;
            while (i < hashes.length && j < other.hashes.length) {
                if (hashes[i] == other.hashes[j]) {
                    return true;
                }
                if (hashes[i] < other.hashes[j]) {
                    i++;
                } else {
                    j++;
                }
            }
            return false;
        }
    }

    /** Texts that others are held against. Immutable. */
    public static final class Texts {
        private final long[] runs;

        public Texts(Collection<Runs> texts) {
            runs = texts.stream()
                    .flatMapToLong(text -> Arrays.stream(text.hashes))
                    .sorted()
                    .toArray();
        }

        /** How many of these share a run with any of the texts. */
        public int shared(Collection<Runs> others) {
            return (int) others.stream().filter(this::shares).count();
        }

        private boolean shares(Runs other) {
            for (long run : other.hashes) {
                if (Arrays.binarySearch(runs, run) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
