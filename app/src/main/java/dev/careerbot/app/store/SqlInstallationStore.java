package dev.careerbot.app.store;

import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.install.InstallationStore;
import dev.careerbot.slack.install.Installed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps installations in a database, tokens encrypted. Safe for use by several threads and processes. */
public final class SqlInstallationStore implements InstallationStore {
    private static final Logger LOG = LoggerFactory.getLogger(SqlInstallationStore.class);
    private static final String SELECT =
            "select id, team, enterprise, bot_user, name, installed_by, installed_at, expires_at, secret from installation";
    /** No character of a token. */
    private static final String BETWEEN = "\n";

    private final Database database;
    private final TokenKey key;

    public SqlInstallationStore(Database database, TokenKey key) {
        this.database = database;
        this.key = key;
    }

    @Override
    public List<String> problems() {
        if (!key.problem().isEmpty()) {
            return List.of(key.problem());
        }
        long kept = database.run(handle -> handle.createQuery("select count(*) from installation")
                .mapTo(Long.class)
                .one());
        return kept == 0 || !all().isEmpty()
                ? List.of()
                : List.of(key.setting() + " is not the key by which the tokens in the database were encrypted; set that"
                        + " one again, or where it is lost, give: career-bot slack-forget, and install the app again.");
    }

    private TokenCipher cipher() {
        return key.cipher().orElseThrow(() -> new IllegalStateException(key.problem()));
    }

    private static String place(String id) {
        return "installation/" + id;
    }

    @Override
    public void save(Installed installed) {
        database.inTransaction(handle -> bind(
                        installed,
                        handle.createUpdate(
                                "insert into installation (id, team, enterprise, bot_user, name, installed_by, installed_at,"
                                        + " expires_at, renewing_until, secret) values (:id, :team, :enterprise, :bot_user, :name,"
                                        + " :installed_by, :installed_at, :expires_at, 0, :secret) on conflict (id) do update set"
                                        + " team = excluded.team, enterprise = excluded.enterprise, bot_user = excluded.bot_user,"
                                        + " name = excluded.name, installed_by = excluded.installed_by,"
                                        + " installed_at = excluded.installed_at, expires_at = excluded.expires_at,"
                                        + " renewing_until = 0, secret = excluded.secret"))
                .bind("team", installed.installation().team())
                .bind("enterprise", installed.installation().enterprise())
                .bind("bot_user", installed.installation().user())
                .bind("name", installed.name())
                .bind("installed_by", installed.by())
                .execute());
    }

    private Update bind(Installed installed, Update update) {
        String refreshToken =
                installed.renewal().map(Installed.Renewal::refreshToken).orElse("");
        String secret = installed.installation().token() + BETWEEN + refreshToken;
        return update.bind("id", installed.id())
                .bind("installed_at", installed.at().toEpochMilli())
                .bind(
                        "expires_at",
                        installed
                                .renewal()
                                .map(renewal -> renewal.expires().toEpochMilli())
                                .orElse(0L))
                .bind("secret", cipher().encrypt(secret, place(installed.id())));
    }

    @Override
    public Optional<Installed> find(String id) {
        Optional<Optional<Installed>> row = database.run(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map((found, context) -> installed(found))
                .findOne());
        if (row.filter(Optional::isEmpty).isPresent()) {
            LOG.error("the token of {} cannot be decrypted; install the app there again", id);
        }
        return row.flatMap(found -> found);
    }

    @Override
    public List<Installed> all() {
        return database
                .run(handle -> handle.createQuery(SELECT + " order by installed_at, id")
                        .map((row, context) -> installed(row))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where the key does not fit. */
    private Optional<Installed> installed(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<String> secret = cipher().decrypt(row.getString("secret"), place(id));
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        String[] tokens = secret.get().split(BETWEEN, 2);
        long expires = row.getLong("expires_at");
        return Optional.of(new Installed(
                new Installation(
                        row.getString("team"), row.getString("enterprise"), tokens[0], row.getString("bot_user")),
                row.getString("name"),
                row.getString("installed_by"),
                Instant.ofEpochMilli(row.getLong("installed_at")),
                expires == 0
                        ? Optional.empty()
                        : Optional.of(new Installed.Renewal(tokens[1], Instant.ofEpochMilli(expires)))));
    }

    @Override
    public boolean claim(String id, Instant now, Instant until) {
        return database.inTransaction(handle -> handle.createUpdate(
                                "update installation set renewing_until = :until where id = :id and renewing_until <= :now")
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .execute()
                > 0);
    }

    @Override
    public boolean renew(Installed renewed) {
        return database.inTransaction(handle -> bind(
                                renewed,
                                handle.createUpdate(
                                        "update installation set secret = :secret, expires_at = :expires_at,"
                                                + " renewing_until = 0 where id = :id and installed_at = :installed_at"))
                        .execute()
                > 0);
    }

    @Override
    public boolean remove(String id) {
        return database.inTransaction(handle -> handle.execute("delete from installation where id = ?", id) > 0);
    }

    /** Forgets all of them, also those that cannot be read. @return how many there were */
    public int forgetAll() {
        return database.inTransaction(handle -> handle.execute("delete from installation"));
    }
}
