// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.outage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The server is stopped and started again on the same port. */
final class OutageOnPostgresTest extends OutageContract {
    @TempDir(cleanup = CleanupMode.ALWAYS)
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private EmbeddedPostgres server;

    @BeforeEach
    void create() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterEach
    @Override
    void stop() throws IOException {
        server.close();
    }

    @Override
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(server.getPort())
                .start();
    }

    @Override
    DataSource source() {
        return server.getPostgresDatabase();
    }
}
