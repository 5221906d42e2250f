package dev.careerbot.app.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlInstallationStoreTest extends InstallationStoreContract {
    @RegisterExtension
    static final EmptyPostgresql SERVER = new EmptyPostgresql();

    @Override
    Database open() {
        return SERVER.open();
    }
}
