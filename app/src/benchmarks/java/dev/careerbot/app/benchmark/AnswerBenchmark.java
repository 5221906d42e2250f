package dev.careerbot.app.benchmark;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import dev.careerbot.bot.conversation.InMemoryConversations;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An answer, cold and repeated, and what it cannot do without: the embedding of the question. In a JVM as the launcher's. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
public class AnswerBenchmark {
    /** The bot as it ships. */
    @State(Scope.Benchmark)
    public static class Asked {
        private final Embeddings embeddings = LocalEmbeddingModel.load(Runnable::run, Folder.home());
        private final KnowledgeBase knowledge = knowledge(embeddings);
        private final Understander understander = new Understander(Classifiers.shipped(knowledge, embeddings));
        private Bot bot = bot();
        private List<Request> questions = List.of();
        private int next;

        private static KnowledgeBase knowledge(Embeddings embeddings) {
            embeddings.addShipped();
            return new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM)
                    .load(KnowledgeFiles.shipped(), Classifiers.words());
        }

        /** A bot that has answered nothing yet. */
        private Bot bot() {
            return new Bot(() -> knowledge, understander, new InMemoryConversations(Clock.systemUTC()), () -> "none");
        }

        /** Leaves out what is refused: that needs no embedding and would flatter the median. */
        @Setup
        public void choose() {
            questions = Questions.requests().stream()
                    .filter(request -> bot.answer(request).reply().outcome() != Outcome.REFUSED)
                    .toList();
            bot = bot();
        }

        /** Each question once, then a new bot: no wording is asked twice of one. */
        Request unheard() {
            if (next == questions.size()) {
                next = 0;
                bot = bot();
            }
            return questions.get(next++);
        }

        /** Closes the index. */
        @TearDown
        public void close() throws IOException {
            knowledge.close();
        }
    }

    /** The same with every question answered before. */
    @State(Scope.Benchmark)
    public static class Heard {
        private int next;
        private List<Request> questions = List.of();

        /** Asks all, without their conversations: a context that goes on would make the question another one. */
        @Setup
        public void ask(Asked asked) {
            questions = asked.questions.stream()
                    .map(request -> Request.text("", Questions.text(request)))
                    .toList();
            questions.forEach(asked.bot::answer);
        }

        Request heard() {
            next = (next + 1) % questions.size();
            return questions.get(next);
        }
    }

    /** The model alone. */
    @State(Scope.Benchmark)
    public static class Model {
        private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }

    /** The embedding of the question and nothing else. */
    @Benchmark
    public Embedding embedding(Asked asked, Model model) {
        return model.model.embed(Questions.text(asked.unheard())).content();
    }

    /** The answer to a question that was not asked before. */
    @Benchmark
    public Response coldAnswer(Asked asked) {
        Request question = asked.unheard();
        return asked.bot.answer(question);
    }

    /** The answer to a question that was asked before. */
    @Benchmark
    public Response repeatedAnswer(Asked asked, Heard heard) {
        return asked.bot.answer(heard.heard());
    }
}
