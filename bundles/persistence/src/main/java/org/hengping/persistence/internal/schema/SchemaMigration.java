// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema of an Apache Derby or PostgreSQL database up to date, once for as many nodes as start together. Change
 * sets that have run are checked against their checksums. Sends nothing to anybody. Thread-safe.
 */
public final class SchemaMigration {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final String CHANGELOG = "org/hengping/persistence/internal/schema/changelog.xml";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Duration patience;

    /** Waits up to two minutes for another node's migration. */
    public SchemaMigration() {
        this(PATIENCE);
    }

    /** Waits that long for another node's migration. */
    public SchemaMigration(Duration patience) {
        this.patience = patience;
    }

    /**
     * Runs what has not run yet. Uses one connection and gives it back.
     *
     * @throws SQLException if the database cannot be reached, is migrated by another node for too long, or a change set
     *     fails or was tampered with; what was complete before that stays
     */
    public void bringUpToDate(DataSource dataSource) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase finds its own parts through the thread's class loader.
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        // Left alone it would print to the console and report its use to its makers.
        Map<String, Object> quiet =
                Map.of(Scope.Attr.ui.name(), new LoggerUIService(), AnalyticsArgs.ENABLED.getKey(), false);
        try (Connection connection = dataSource.getConnection()) {
            Scope.child(quiet, () -> migrate(connection));
        } catch (SQLException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new SQLException("the schema could not be brought up to date: " + fault.getMessage(), "HY000", fault);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void migrate(Connection connection) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        if (database instanceof DerbyDatabase derby) {
            // Otherwise closing it would shut the database down under everybody.
            derby.setShutdownEmbeddedDerby(false);
        }
        // Not closed: it holds nothing open.
        ResourceAccessor resources = new ClassLoaderResourceAccessor(SchemaMigration.class.getClassLoader());
        // The lock goes before the database is closed, which closes the connection.
        try (MigrationLock held = MigrationLock.acquire(connection, patience)) {
            LOG.debug("Migrates under {}.", held);
            takeStaleLockAway(database);
            update(new Liquibase(CHANGELOG, resources, database));
        } finally {
            database.close();
        }
    }

    private static void update(Liquibase liquibase) throws LiquibaseException {
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update(new Contexts(), new LabelExpression());
        List<RanChangeSet> later =
                List.copyOf(liquibase.listUnexpectedChangeSets(new Contexts(), new LabelExpression()));
        if (!later.isEmpty()) {
            LOG.warn(
                    "The schema holds {} change sets of a later version of Hengping, the last of them {}.",
                    later.size(),
                    later.get(later.size() - 1).getId());
        }
    }

    /** Only one migration at a time comes here, so a row that says somebody else is at it was left by a killed process. */
    private static void takeStaleLockAway(Database database) throws LiquibaseException {
        LockService locks = LockServiceFactory.getInstance().getLockService(database);
        locks.init();
        DatabaseChangeLogLock[] left = locks.listLocks();
        if (left.length > 0) {
            LOG.warn("Takes away the migration lock that {} left behind.", left[0].getLockedBy());
            locks.forceReleaseLock();
        }
    }
}
