// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one migration at a time at a database, and dies with the process that holds it, which Liquibase's own lock, a row,
 * does not. Whoever holds this lock may therefore take away a row that it finds.
 *
 * <p>On PostgreSQL it is an advisory lock of the session, which ends with the connection. Derby inside a process lets no
 * other process open the database (it holds a lock of the operating system on the file {@code dbex.lck}), so there a lock
 * among threads is enough.
 */
final class MigrationLock implements AutoCloseable {
    /** The eight letters of "Hengping"; advisory locks are told apart by a number of 64 bits. */
    private static final long ADVISORY_KEY = 0x48656e6770696e67L;

    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Connection connection;
    private final boolean postgres;

    private MigrationLock(Connection connection, boolean postgres) {
        this.connection = connection;
        this.postgres = postgres;
    }

    /**
     * Waits for the lock.
     *
     * @throws SQLException if another holds it for longer than {@code patience}
     */
    static MigrationLock acquire(Connection connection, Duration patience) throws SQLException {
        boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        if (postgres) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local lock_timeout = " + patience.toMillis());
                statement.execute("select pg_advisory_lock(" + ADVISORY_KEY + ")");
            }
            connection.commit();
        } else {
            awaitThreads(patience);
        }
        return new MigrationLock(connection, postgres);
    }

    /** Gives the lock back; to be called once, by the thread that acquired it, while the connection is open. */
    @Override
    public void close() throws SQLException {
        if (!postgres) {
            THREADS.unlock();
            return;
        }
        connection.rollback();
        try (Statement statement = connection.createStatement();
                ResultSet unlocked = statement.executeQuery("select pg_advisory_unlock(" + ADVISORY_KEY + ")")) {
            if (!unlocked.next() || !unlocked.getBoolean(1)) {
                throw new SQLException("the migration lock was lost while the migration ran");
            }
        }
        connection.commit();
    }

    @Override
    public String toString() {
        return postgres ? "advisory lock " + ADVISORY_KEY : "the lock of this process";
    }

    private static void awaitThreads(Duration patience) throws SQLException {
        try {
            if (!THREADS.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTimeoutException(
                        "another migration has been running for longer than " + patience, "40XL1");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for another migration", interrupted);
        }
    }
}
