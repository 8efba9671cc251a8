// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.persistence.database.TestDatabase;
import org.hengping.persistence.internal.schema.SchemaMigration;
import org.hengping.persistence.internal.transaction.DatabaseFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class MigrationContract {
    private static final int CHANGE_SETS = listedChangeSets();

    @SuppressWarnings("NullAway.Init") // set before each test
    private DataSource source;

    abstract DataSource freshDatabase() throws SQLException;

    @BeforeEach
    void open() throws SQLException {
        source = freshDatabase();
    }

    DataSource source() {
        return source;
    }

    @Test
    void aNewDatabaseGetsEveryTable() throws SQLException {
        migrate();
        assertThat(count("databasechangelog")).isEqualTo(CHANGE_SETS);
        assertThat(count("assessment")).isZero();
        assertThat(locked()).isFalse();
    }

    @Test
    void aSecondRunKeepsWhatIsThere() throws SQLException {
        byte[] bytes = "kept".getBytes(StandardCharsets.UTF_8);
        try (TestDatabase database = TestDatabase.over(source)) {
            database.archive().keep(ArchiveStore.Kind.DOSSIER, ContentDigest.of(bytes), bytes);
        }
        migrate();
        try (TestDatabase database = TestDatabase.over(source)) {
            assertThat(database.archive().find(ContentDigest.of(bytes)).orElseThrow())
                    .isEqualTo(bytes);
        }
        assertThat(count("databasechangelog")).isEqualTo(CHANGE_SETS);
    }

    @Test
    void aLockLeftByAKilledProcessDoesNotStandInTheWay() throws SQLException {
        migrate();
        execute("update databasechangeloglock set locked = true, lockgranted = current_timestamp,"
                + " lockedby = 'a process that was killed' where id = 1");
        assertThat(locked()).isTrue();
        execute("drop table replay_difference");
        execute("delete from databasechangelog where id = 'replay_difference'");

        migrate();

        assertThat(count("replay_difference")).isZero();
        assertThat(locked()).isFalse();
    }

    @Test
    void aKillBetweenATableAndItsNoteIsMended() throws SQLException {
        migrate();
        execute("delete from databasechangelog where id = 'missing_leaf'");
        migrate();
        assertThat(count("databasechangelog")).isEqualTo(CHANGE_SETS);
    }

    @Test
    void whatWasTamperedWithIsRefusedAndTheLockGivenBack() throws SQLException {
        migrate();
        execute("update databasechangelog set md5sum = '9:00000000000000000000000000000000' where id = 'plugin'");
        assertThatThrownBy(this::migrate)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("plugin")
                .matches(fault -> !DatabaseFaults.isPassing(fault), "is nothing that passes by itself");
        execute("delete from databasechangelog where id = 'plugin'");
        migrate();
    }

    @Test
    void whatALaterVersionAddedIsLeftAlone() throws SQLException {
        migrate();
        execute("insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                + " values ('later', 'hengping', 'hengping/9999.xml', current_timestamp, 99, 'EXECUTED')");
        migrate();
        assertThat(count("databasechangelog")).isEqualTo(CHANGE_SETS + 1);
    }

    @Test
    void fourNodesThatStartTogetherMigrateOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> started = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                started.add(nodes.submit(() -> {
                    migrate();
                    return Boolean.TRUE;
                }));
            }
            for (Future<?> node : started) {
                node.get(60, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(count("databasechangelog")).isEqualTo(CHANGE_SETS);
    }

    @Test
    void connectionsOfOthersOutliveTheMigration() throws SQLException {
        migrate();
        try (Connection other = source.getConnection()) {
            migrate();
            try (Statement statement = other.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from plugin")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void theThreadKeepsItsClassLoader() throws SQLException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        migrate();
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    void migrate() throws SQLException {
        new SchemaMigration(Duration.ofSeconds(20)).bringUpToDate(source);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Counts what the files hold, so that a file that is not listed, or a change set that does not run, is missed. */
    private static int listedChangeSets() {
        int count = 0;
        Matcher files = Pattern.compile("<include file=\"([^\"]+)\"").matcher(resource("changelog.xml"));
        while (files.find()) {
            count += resource(files.group(1)).split("<changeSet ", -1).length - 1;
        }
        return count;
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SchemaMigration.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private boolean locked() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select locked from databasechangeloglock where id = 1")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
