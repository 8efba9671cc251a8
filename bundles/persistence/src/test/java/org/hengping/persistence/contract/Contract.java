// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hengping.persistence.database.TestDatabase;
import org.hengping.platform.fault.PlatformException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Opens one database for a test class and empties it before each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Contract {
    private final Opener opener;

    @SuppressWarnings("NullAway.Init") // opened before all tests
    protected TestDatabase database;

    Contract(Opener opener) {
        this.opener = opener;
    }

    /** Makes a fresh database. */
    interface Opener {
        javax.sql.DataSource open() throws SQLException;
    }

    @BeforeAll
    final void open() throws SQLException {
        database = TestDatabase.over(opener.open());
    }

    @BeforeEach
    final void empty() throws SQLException {
        database.empty();
    }

    @AfterEach
    final void everyConnectionIsGivenBack() {
        assertThat(database.lentConnections()).isZero();
    }

    @AfterAll
    final void close() {
        database.close();
    }

    static PlatformException fault(ThrowingCallable call) {
        PlatformException fault = catchThrowableOfType(PlatformException.class, call);
        assertThat(fault).as("a fault that the caller can see").isNotNull();
        return fault;
    }

    static void assertFault(PlatformException.Kind kind, String code, ThrowingCallable call) {
        PlatformException fault = fault(call);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.code()).isEqualTo(code);
    }
}
