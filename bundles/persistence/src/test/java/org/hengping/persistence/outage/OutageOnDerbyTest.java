// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.outage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hengping.persistence.database.Derby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The database is shut down and its folder taken away. */
final class OutageOnDerbyTest extends OutageContract {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @BeforeEach
    void create() throws SQLException {
        Derby.at(place().toString()).getConnection().close();
    }

    @AfterEach
    void letGoOfTheFolder() throws Exception {
        if (Files.exists(place())) {
            shutDown();
        }
    }

    @Override
    DataSource source() {
        EmbeddedDataSource source = Derby.at(place().toString());
        // Otherwise it would make a new database while the old one is away.
        source.setCreateDatabase("");
        return source;
    }

    @Override
    void stop() throws Exception {
        shutDown();
        Files.move(place(), folder.resolve("away"));
    }

    @Override
    void start() throws Exception {
        Files.move(folder.resolve("away"), place());
    }

    private void shutDown() {
        EmbeddedDataSource source = Derby.at(place().toString());
        source.setCreateDatabase("");
        source.setShutdownDatabase("shutdown");
        // Derby tells of its end, as of one that was there no more, by a fault.
        assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
    }

    private Path place() {
        return folder.resolve("database");
    }
}
