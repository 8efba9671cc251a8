// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.hengping.persistence.database.Postgres;
import org.hengping.persistence.internal.schema.SchemaMigration;
import org.hengping.persistence.internal.transaction.DatabaseFaults;
import org.junit.jupiter.api.Test;

final class MigrationOnPostgresTest extends MigrationContract {
    @Override
    DataSource freshDatabase() throws SQLException {
        return Postgres.freshDatabase();
    }

    @Test
    void aNodeWaitsForAnotherOnlySoLongAndTriesAgainLater() throws SQLException {
        try (Connection other = source().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x48656e6770696e67L + ")");

            assertThatThrownBy(() -> new SchemaMigration(Duration.ofMillis(200)).bringUpToDate(source()))
                    .isInstanceOf(SQLException.class)
                    .matches(DatabaseFaults::isPassing, "may pass");
        }
        migrate();
    }

    @Test
    void theLockEndsWithTheMigration() throws SQLException {
        migrate();
        assertThat(single("select count(*) from pg_locks where locktype = 'advisory'"))
                .isEqualTo("0");
    }

    @Test
    void idsSortByCodePointWhateverTheDatabaseWasMadeFor() throws SQLException {
        migrate();
        assertThat(single("select count(*) from information_schema.columns where table_schema = 'public'"
                        + " and column_name in ('id', 'assessment_id', 'job_id') and data_type = 'character varying'"
                        + " and table_name not like 'databasechangelog%' and collation_name is distinct from 'C'"))
                .isEqualTo("0");
    }

    @Test
    void bytesStandInTheRow() throws SQLException {
        migrate();
        assertThat(single("select string_agg(data_type, ',') from information_schema.columns"
                        + " where table_name = 'assessment_content' and column_name in ('result', 'execution')"))
                .isEqualTo("bytea,bytea");
    }

    private String single(String query) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
