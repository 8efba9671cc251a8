// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.persistence.database.TestDatabase;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;
import org.hengping.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;

abstract class OutageContract {
    private static final byte[] BYTES = {1, 2, 3};
    private static final ContentDigest DIGEST = ContentDigest.of(BYTES);

    /** Takes the database away. */
    abstract void stop() throws Exception;

    /** Brings it back. */
    abstract void start() throws Exception;

    abstract DataSource source();

    @Test
    void everyStoreSaysSoWhileTheDatabaseIsAwayAndGoesOnAfter() throws Exception {
        try (TestDatabase database = TestDatabase.over(source(), Duration.ofMillis(300))) {
            database.archive().keep(ArchiveStore.Kind.DOSSIER, DIGEST, BYTES);

            stop();
            calls(database).forEach(OutageContract::assertUnavailable);
            assertThat(database.lentConnections()).isZero();

            start();
            assertThat(afterRecovery(() -> database.archive().find(DIGEST)).orElseThrow())
                    .isEqualTo(BYTES);
            calls(database)
                    .forEach((name, call) -> assertThatCode(call).as(name).doesNotThrowAnyException());
        }
    }

    @Test
    void aUnitThatTheOutageInterruptsIsLostWhole() throws Exception {
        try (TestDatabase database = TestDatabase.over(source(), Duration.ofMillis(300))) {
            byte[] other = {9};
            assertUnavailable("unit", () -> database.units().run(() -> {
                database.archive().keep(ArchiveStore.Kind.DOSSIER, ContentDigest.of(other), other);
                uncheckedStop();
                database.archive().find(DIGEST);
            }));
            start();
            assertThat(afterRecovery(() -> database.archive().find(ContentDigest.of(other))))
                    .isEmpty();
            assertThat(database.lentConnections()).isZero();
        }
    }

    @Test
    void whoStillHoldsAnExchangedDataSourceIsToldToTryAgain() throws Exception {
        try (TestDatabase database = TestDatabase.over(source(), Duration.ofMillis(300))) {
            database.closeFactory();
            calls(database).forEach(OutageContract::assertUnavailable);
        }
    }

    /** The pool may still hand out each connection that broke within the last half second, once. */
    private static <T> T afterRecovery(Supplier<T> read) {
        for (int broken = 0; broken < 10; broken++) {
            try {
                return read.get();
            } catch (PlatformException fault) {
                assertThat(fault.kind()).isEqualTo(Kind.UNAVAILABLE);
            }
        }
        return read.get();
    }

    private static Map<String, ThrowingCallable> calls(TestDatabase database) {
        StandardId standard = new StandardId("demo");
        PageRequest page = PageRequest.first(5);
        return Map.ofEntries(
                Map.entry("unit of work", () -> database.units()
                        .run(() -> database.plugins().installed())),
                Map.entry("keep", () -> database.archive().keep(ArchiveStore.Kind.DOSSIER, DIGEST, BYTES)),
                Map.entry("find bytes", () -> database.archive().find(DIGEST)),
                Map.entry("plugins", () -> database.plugins().installed()),
                Map.entry("plugin page", () -> database.plugins().list(page)),
                Map.entry("plugin of standard", () -> database.plugins()
                        .findByStandard(standard, new StandardVersion(1, 0, 0))),
                Map.entry("assessments", () -> database.assessments().list(Optional.empty(), page)),
                Map.entry("assessment", () -> database.assessments().find("x")),
                Map.entry("tallies", () -> database.assessments().tallies()),
                Map.entry("replays", () -> database.replays().list(page)),
                Map.entry("lease", () -> database.replays().lease("a", Instant.EPOCH, Instant.EPOCH)),
                Map.entry("cancel", () -> database.replays().cancel("x", Instant.EPOCH)));
    }

    private static void assertUnavailable(String name, ThrowingCallable call) {
        PlatformException fault = catchThrowableOfType(PlatformException.class, call);
        assertThat(fault).as(name).isNotNull();
        assertThat(fault.kind()).as(name).isEqualTo(Kind.UNAVAILABLE);
        assertThat(fault.code()).as(name).isEqualTo("database-unavailable");
        assertThat(fault.text().zh()).contains("数据库");
    }

    private void uncheckedStop() {
        try {
            stop();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
