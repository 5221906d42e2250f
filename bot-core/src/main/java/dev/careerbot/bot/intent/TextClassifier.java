package dev.careerbot.bot.intent;

import dev.careerbot.knowledge.model.Mentions;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A multinomial logistic regression over embeddings and hashed word runs, for any set of labels. Immutable and safe for use
 * by several threads.
 */
public final class TextClassifier {
    private static final int EPOCHS = 60;
    private static final float RATE = 0.3f;
    private static final float DENSE_SCALE = 4f;
    private static final float DECAY = 2e-4f;

    private final List<String> labels;
    private final float[][] dense;
    private final float[][] sparse;

    private TextClassifier(List<String> labels, float[][] dense, float[][] sparse) {
        this.labels = List.copyOf(labels);
        this.dense = dense;
        this.sparse = sparse;
    }

    /** An utterance to learn from. */
    record Lesson(int label, Features features) {}

    /**
     * A label with its probability, 0 to 1.
     */
    public record Guess(String label, double probability) {}

    /** Learns by gradient descent with AdaGrad step sizes; the same lessons give the same weights. */
    static TextClassifier learn(List<String> labels, List<Lesson> lessons) {
        int size = lessons.get(0).features().dense().length;
        TextClassifier classifier =
                new TextClassifier(labels, new float[labels.size()][size], new float[labels.size()][Features.BUCKETS]);
        float[][] denseSquares = new float[labels.size()][size];
        float[][] sparseSquares = new float[labels.size()][Features.BUCKETS];
        int[] counts = new int[labels.size()];
        lessons.forEach(lesson -> counts[lesson.label()]++);
        int order = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 0; i < lessons.size(); i++) {
                order = (order + 7919) % lessons.size();
                Lesson lesson = lessons.get(order);
                float weight = (float) Math.sqrt((double) lessons.size() / labels.size() / counts[lesson.label()]);
                classifier.step(lesson, weight, denseSquares, sparseSquares);
            }
        }
        return classifier;
    }

    private void step(Lesson lesson, float weight, float[][] denseSquares, float[][] sparseSquares) {
        Features features = lesson.features();
        double[] probabilities = probabilities(features);
        float scale = sparseScale(features);
        for (int label = 0; label < labels.size(); label++) {
            float error = weight * (float) (probabilities[label] - (label == lesson.label() ? 1 : 0));
            for (int i = 0; i < features.dense().length; i++) {
                float gradient = error * features.dense()[i] * DENSE_SCALE + DECAY * dense[label][i];
                denseSquares[label][i] += gradient * gradient;
                dense[label][i] -= RATE * gradient / (float) (Math.sqrt(denseSquares[label][i]) + 1);
            }
            for (int i : features.sparse()) {
                float gradient = error * scale + DECAY * sparse[label][i];
                sparseSquares[label][i] += gradient * gradient;
                sparse[label][i] -= RATE * gradient / (float) (Math.sqrt(sparseSquares[label][i]) + 1);
            }
        }
    }

    private static float sparseScale(Features features) {
        return (float) (2 / Math.sqrt(features.sparse().length));
    }

    /** One that weighs features as this and the other do on average; both of the same labels. */
    TextClassifier mean(TextClassifier other) {
        return new TextClassifier(labels, mean(dense, other.dense), mean(sparse, other.sparse));
    }

    private static float[][] mean(float[][] some, float[][] others) {
        float[][] mean = new float[some.length][some[0].length];
        for (int label = 0; label < mean.length; label++) {
            for (int i = 0; i < mean[label].length; i++) {
                mean[label][i] = (some[label][i] + others[label][i]) / 2;
            }
        }
        return mean;
    }

    private double[] probabilities(Features features) {
        double[] scores = new double[labels.size()];
        double most = Double.NEGATIVE_INFINITY;
        float scale = sparseScale(features);
        for (int label = 0; label < scores.length; label++) {
            double sum = 0;
            float[] weights = dense[label];
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * features.dense()[i];
            }
            sum *= DENSE_SCALE;
            for (int i : features.sparse()) {
                sum += sparse[label][i] * scale;
            }
            scores[label] = sum;
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = Math.exp(scores[label] - most);
            total += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= total;
        }
        return scores;
    }

    /**
     * All labels, most probable first.
     *
     * @param vector the utterance's embedding, of length 1
     */
    public List<Guess> classify(Mentions mentions, float[] vector) {
        double[] probabilities = probabilities(Features.of(mentions, vector));
        List<Guess> guesses = new ArrayList<>();
        for (int label = 0; label < probabilities.length; label++) {
            guesses.add(new Guess(labels.get(label), probabilities[label]));
        }
        guesses.sort((a, b) -> Double.compare(b.probability(), a.probability()));
        return guesses;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        out.writeInt(dense[0].length);
        for (int label = 0; label < labels.size(); label++) {
            out.writeUTF(labels.get(label));
            for (float weight : dense[label]) {
                out.writeFloat(weight);
            }
            int used = 0;
            for (float weight : sparse[label]) {
                used += weight == 0 ? 0 : 1;
            }
            out.writeInt(used);
            for (int i = 0; i < Features.BUCKETS; i++) {
                if (sparse[label][i] != 0) {
                    out.writeShort(i);
                    out.writeFloat(sparse[label][i]);
                }
            }
        }
    }

    static TextClassifier read(DataInputStream in) throws IOException {
        int count = in.readInt();
        int size = in.readInt();
        List<String> labels = new ArrayList<>();
        float[][] dense = new float[count][size];
        float[][] sparse = new float[count][Features.BUCKETS];
        byte[] bytes = new byte[size * Float.BYTES];
        for (int label = 0; label < count; label++) {
            labels.add(in.readUTF());
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(dense[label]);
            int used = in.readInt();
            for (int i = 0; i < used; i++) {
                sparse[label][in.readUnsignedShort()] = in.readFloat();
            }
        }
        return new TextClassifier(labels, dense, sparse);
    }
}
