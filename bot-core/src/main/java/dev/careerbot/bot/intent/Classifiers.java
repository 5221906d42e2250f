package dev.careerbot.bot.intent;

import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.model.Mentions;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classifiers that read an utterance: what it asks for, and what it wants in particular. Their weights are kept by the hash
 * of what they were learned from. Immutable.
 */
public record Classifiers(TextClassifier intents, TextClassifier particulars) {
    private static final String WEIGHTS = "/dev/careerbot/bot/classifiers.bin";
    private static final String INTENTS = "intents.yaml";
    private static final String PARTICULARS = "particulars.yaml";
    /** Where further ways of asking stand, in a file of the same name. */
    private static final String UTTERANCES = "utterances/";

    /** The shipped weights where they fit the shipped phrasings, else learned anew, which takes some seconds. */
    public static Classifiers shipped(KnowledgeBase knowledge, Embeddings embeddings) {
        try (InputStream stream = Classifiers.class.getResourceAsStream(WEIGHTS)) {
            if (stream != null) {
                DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
                if (in.readUTF().equals(hash(embeddings))) {
                    return new Classifiers(TextClassifier.read(in), TextClassifier.read(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped weights; build again", e);
        }
        return new Classifiers(learn(INTENTS, knowledge, embeddings), learn(PARTICULARS, knowledge, embeddings));
    }

    /** Words that questions use: those of all phrasings. */
    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (String file : List.of(INTENTS, PARTICULARS)) {
            for (List<String> phrasings : Phrasings.shipped(file).byLabel().values()) {
                phrasings.forEach(phrasing -> words.addAll(List.of(
                        phrasing.replaceAll("\\{\\w+}|[^a-z ]", " ").trim().split(" +"))));
            }
        }
        return words;
    }

    /** Writes the weights for {@link #shipped}. */
    public void write(Embeddings embeddings, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeUTF(hash(embeddings));
        intents.write(out);
        particulars.write(out);
        out.flush();
    }

    private static String hash(Embeddings embeddings) {
        return ContentHash.of(embeddings.model()
                + Stream.of(INTENTS, PARTICULARS)
                        .flatMap(file -> Stream.of(file, UTTERANCES + file))
                        .map(Phrasings::text)
                        .collect(Collectors.joining()));
    }

    /**
     * The mean of what is learned from the phrasings alone and from them with the utterances: the former knows best what our words
     * mean, the latter how else people ask.
     */
    private static TextClassifier learn(String file, KnowledgeBase knowledge, Embeddings embeddings) {
        Phrasings phrasings = Phrasings.shipped(file);
        Phrasings utterances = Phrasings.shipped(UTTERANCES + file).filledFrom(phrasings);
        List<String> labels = phrasings.labels();
        List<TextClassifier.Lesson> lessons = lessons(labels, phrasings.examples(), knowledge, embeddings);
        TextClassifier ofPhrasings = TextClassifier.learn(labels, lessons);
        List<TextClassifier.Lesson> all = new ArrayList<>(lessons);
        all.addAll(lessons(labels, utterances.examples(1), knowledge, embeddings));
        return ofPhrasings.mean(TextClassifier.learn(labels, all));
    }

    private static List<TextClassifier.Lesson> lessons(
            List<String> labels, List<Phrasings.Example> examples, KnowledgeBase knowledge, Embeddings embeddings) {
        List<Mentions> mentions =
                examples.stream().map(example -> knowledge.link(example.text())).toList();
        List<float[]> vectors =
                embeddings.embedAll(mentions.stream().map(Mentions::corrected).toList());
        List<TextClassifier.Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            lessons.add(new TextClassifier.Lesson(
                    labels.indexOf(examples.get(i).label()), Features.of(mentions.get(i), vectors.get(i))));
        }
        return lessons;
    }
}
