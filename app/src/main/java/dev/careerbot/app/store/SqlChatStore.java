package dev.careerbot.app.store;

import dev.careerbot.bot.chat.AnswerStore;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.ArrivalStore;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.community.Asker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what arrived and what was answered in a database. Safe for use by several threads and processes. */
public final class SqlChatStore implements ArrivalStore, AnswerStore {
    private static final String ANSWER = "select content, message from answer";

    /** Answers read for each that is wanted, as some are of other conversations. */
    private static final int LOOKED_AT = 10;

    private final Database database;

    public SqlChatStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(Arrival arrival, Instant at) {
        return database.inHaste(handle -> handle.createUpdate("insert into arrival (platform, id, at, done, content)"
                                + " values (:platform, :id, :at, 0, :content) on conflict (platform, id) do nothing")
                        .bind("platform", arrival.place().platform())
                        .bind("id", arrival.id())
                        .bind("at", at.toEpochMilli())
                        .bind("content", ChatJson.write(arrival))
                        .execute()
                > 0);
    }

    @Override
    public void finish(String platform, String id) {
        database.inHaste(handle -> handle.execute(
                "update arrival set done = 1, content = '' where platform = ? and id = ?", platform, id));
    }

    @Override
    public List<Arrival> unfinished(String platform, Instant since) {
        return database.run(handle -> handle.createQuery("select content from arrival"
                        + " where platform = :platform and done = 0 and at >= :since order by at, id")
                .bind("platform", platform)
                .bind("since", since.toEpochMilli())
                .mapTo(String.class)
                .map(json -> ChatJson.read(json, Arrival.class))
                .list());
    }

    @Override
    public void forgetBefore(Instant instant) {
        database.inTransaction(handle -> handle.execute("delete from arrival where at < ?", instant.toEpochMilli()));
    }

    @Override
    public void save(GivenAnswer answer) {
        database.inHaste(handle -> handle.createUpdate(
                        "insert into answer (id, platform, question, message, at, content, community, person)"
                                + " values (:id, :platform, :question, :message, :at, :content, :community, :person)")
                .bind("community", answer.request().asker().community())
                .bind("person", answer.request().asker().user())
                .bind("id", answer.id())
                .bind("platform", answer.place().platform())
                .bind("question", answer.question())
                .bind("message", answer.message())
                .bind("at", answer.at().toEpochMilli())
                .bind("content", ChatJson.write(answer))
                .execute());
    }

    @Override
    public void shownIn(String id, String message) {
        database.inHaste(handle -> handle.execute("update answer set message = ? where id = ?", message, id));
    }

    @Override
    public Optional<GivenAnswer> find(String id) {
        return database.run(handle -> handle.createQuery(ANSWER + " where id = :id")
                .bind("id", id)
                .map((row, context) -> answer(row))
                .findOne());
    }

    @Override
    public Optional<GivenAnswer> findByQuestion(String platform, String question) {
        return database.run(handle -> handle.createQuery(
                        ANSWER + " where platform = :platform and question = :question order by at desc")
                .bind("platform", platform)
                .bind("question", question)
                .map((row, context) -> answer(row))
                .findFirst());
    }

    @Override
    public List<GivenAnswer> recent(String platform, Asker asker, Set<String> direct, int most) {
        return database.run(handle -> handle
                .createQuery(ANSWER + " where platform = :platform and person = :person"
                        + " and (community = '' or community = :community) order by at desc, id limit :looked")
                .bind("platform", platform)
                .bind("person", asker.user())
                .bind("community", asker.community())
                .bind("looked", most * LOOKED_AT)
                .map((row, context) -> answer(row))
                .filter(answer -> answer.place().isDirect()
                        ? direct.contains(answer.place().channel())
                        : answer.request().asker().community().equals(asker.community()))
                .stream()
                .limit(most)
                .toList());
    }

    private static GivenAnswer answer(ResultSet row) throws SQLException {
        return ChatJson.read(row.getString("content"), GivenAnswer.class).shownIn(row.getString("message"));
    }

    @Override
    public void remove(String id) {
        database.inTransaction(handle -> handle.execute("delete from answer where id = ?", id));
    }

    @Override
    public void rate(String id, Asker asker, boolean helpful, String reason, Instant at) {
        database.inTransaction(
                handle -> handle.createUpdate("insert into rating (answer, community, person, helpful, reason, at)"
                                + " values (:answer, :community, :person, :helpful, :reason, :at)"
                                + " on conflict (answer, person) do update set helpful = excluded.helpful,"
                                + " reason = excluded.reason, at = excluded.at")
                        .bind("answer", id)
                        .bind("community", asker.community())
                        .bind("person", asker.user())
                        .bind("helpful", helpful ? 1 : 0)
                        .bind("reason", reason)
                        .bind("at", at.toEpochMilli())
                        .execute());
    }

    /** What somebody thought of an answer. */
    record Rating(String person, boolean helpful, String reason) {}

    List<Rating> ratings(String answer) {
        return database.run(handle -> handle.createQuery(
                        "select person, helpful, reason from rating where answer = :id")
                .bind("id", answer)
                .map((row, context) ->
                        new Rating(row.getString("person"), row.getInt("helpful") != 0, row.getString("reason")))
                .list());
    }
}
