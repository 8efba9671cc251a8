// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.evaluation.store.ReplayStore;
import org.hengping.evaluation.store.SigningKeyStore;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.persistence.internal.archive.JpaArchiveStore;
import org.hengping.persistence.internal.assessment.JpaAssessmentStore;
import org.hengping.persistence.internal.plugin.JpaPluginStore;
import org.hengping.persistence.internal.replay.JpaReplayStore;
import org.hengping.persistence.internal.schema.SchemaMigration;
import org.hengping.persistence.internal.signing.JpaSigningKeyStore;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.hengping.persistence.internal.unitfact.JpaUnitFactStore;

/** A migrated database with the stores over it, through the same pool as in the distribution. */
public final class TestDatabase implements AutoCloseable {
    /** In the order in which they can be emptied. */
    private static final List<String> TABLES = List.of(
            "replay_difference",
            "replay_job",
            "missing_leaf",
            "assessment_content",
            "assessment",
            "archived_object",
            "unit_fact_promotion",
            "unit_fact_ruling",
            "unit_fact_use",
            "unit_fact",
            "unit_namespace",
            "plugin_report",
            "plugin",
            "signing_key");

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final JpaUnitOfWork units;

    private TestDatabase(HikariDataSource pool) throws SQLException {
        this.pool = pool;
        new SchemaMigration().bringUpToDate(pool);
        this.factory =
                Persistence.createEntityManagerFactory("hengping", Map.of("javax.persistence.nonJtaDataSource", pool));
        this.units = new JpaUnitOfWork(factory);
    }

    /** Migrates what lies behind this source and opens the stores. */
    public static TestDatabase over(DataSource source) throws SQLException {
        return over(source, Duration.ofSeconds(5));
    }

    /** As the other; who asks for a connection waits no longer than {@code patience}. */
    public static TestDatabase over(DataSource source, Duration patience) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(10);
        config.setConnectionTimeout(patience.toMillis());
        config.setInitializationFailTimeout(-1);
        return new TestDatabase(new HikariDataSource(config));
    }

    public JpaUnitOfWork units() {
        return units;
    }

    public PluginStore plugins() {
        return new JpaPluginStore(units);
    }

    public ArchiveStore archive() {
        return new JpaArchiveStore(units);
    }

    public AssessmentStore assessments() {
        return new JpaAssessmentStore(units);
    }

    public UnitFactStore unitFacts() {
        return new JpaUnitFactStore(units);
    }

    public ReplayStore replays() {
        return new JpaReplayStore(units);
    }

    public SigningKeyStore signingKeys() {
        return new JpaSigningKeyStore(units);
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Returns how many connections are lent out. */
    public int lentConnections() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Removes every row. */
    public void empty() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    /** Closes the entity manager factory and leaves the rest, as when the data source is exchanged. */
    public void closeFactory() {
        factory.close();
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
        pool.close();
    }
}
