// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hengping.persistence.contract.Samples.VERSION;
import static org.hengping.persistence.contract.Samples.added;
import static org.hengping.persistence.contract.Samples.digest;
import static org.hengping.persistence.contract.Samples.id;
import static org.hengping.persistence.contract.Samples.job;
import static org.hengping.persistence.contract.Samples.plugin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.transaction.UnitOfWork;
import org.junit.jupiter.api.Test;

abstract class UnitOfWorkContract extends Contract {
    UnitOfWorkContract(Opener opener) {
        super(opener);
    }

    private UnitOfWork units() {
        return database.units();
    }

    private void writeToEveryStore() {
        byte[] bytes = "all".getBytes(StandardCharsets.UTF_8);
        database.archive().keep(ArchiveStore.Kind.BUNDLE, digest("all"), bytes);
        database.plugins().add(plugin("all", VERSION), "{}");
        database.assessments().add(added(1));
        database.replays().add(job(1, 1), Optional.of(id(1)), Optional.empty());
    }

    private boolean writtenToEveryStore() {
        boolean archived = database.archive().find(digest("all")).isPresent();
        assertThat(database.plugins().find(digest("all")).isPresent()).isEqualTo(archived);
        assertThat(database.assessments().find(id(1)).isPresent()).isEqualTo(archived);
        assertThat(database.assessments().bytes(id(1)).isPresent()).isEqualTo(archived);
        assertThat(database.replays().find(id(1)).isPresent()).isEqualTo(archived);
        return archived;
    }

    @Test
    void whatAllStoresDoInOneUnitHappensTogether() {
        String value = units().call(() -> {
            writeToEveryStore();
            assertThat(writtenToEveryStore()).as("seen within the unit").isTrue();
            return "done";
        });
        assertThat(value).isEqualTo("done");
        assertThat(writtenToEveryStore()).isTrue();
    }

    @Test
    void whateverIsThrownUndoesAllStores() {
        assertThatThrownBy(() -> units().run(() -> {
                    writeToEveryStore();
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasNoSuppressedExceptions();
        assertThat(writtenToEveryStore()).isFalse();
    }

    @Test
    void anErrorUndoesToo() {
        assertThatThrownBy(() -> units().run(() -> {
                    writeToEveryStore();
                    throw new AssertionError("on purpose");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(writtenToEveryStore()).isFalse();
    }

    @Test
    void aUnitBelongsToItsThread() {
        assertThatThrownBy(() -> units().run(() -> {
                    CompletableFuture.runAsync(() -> database.assessments().add(added(1)))
                            .join();
                    throw new UnsupportedOperationException("undoes nothing of the other thread");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(database.assessments().find(id(1))).isPresent();
    }

    @Test
    void aCallInsideAnotherJoinsIt() {
        assertThatThrownBy(() -> units().run(() -> {
                    units().run(() -> units().run(this::writeToEveryStore));
                    throw new UnsupportedOperationException("after the inner one returned");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(writtenToEveryStore()).isFalse();
    }

    @Test
    void aFaultInAJoinedCallLosesTheWholeEvenWhenItIsCaught() {
        assertThatThrownBy(() -> units().run(() -> {
                    writeToEveryStore();
                    assertThatThrownBy(() -> units().run(() -> {
                                throw new UnsupportedOperationException("inner");
                            }))
                            .isInstanceOf(UnsupportedOperationException.class);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(UnsupportedOperationException.class);
        assertThat(writtenToEveryStore()).isFalse();
    }

    @Test
    void afterAStoresFaultTheUnitIsGoodForNothing() {
        database.plugins().add(plugin("first", VERSION), "{}");
        assertThatThrownBy(() -> units().run(() -> {
                    database.assessments().add(added(1));
                    assertThatThrownBy(() -> database.plugins().add(plugin("second", VERSION), "{}"))
                            .isInstanceOf(PlatformException.class);
                    assertThatThrownBy(() -> database.plugins().installed()).isInstanceOf(IllegalStateException.class);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(PlatformException.class);
        assertThat(database.assessments().find(id(1))).isEmpty();
    }

    @Test
    void theNextUnitOfTheSameThreadStartsAfresh() {
        assertThatThrownBy(() -> units().run(() -> {
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        units().run(this::writeToEveryStore);
        assertThat(writtenToEveryStore()).isTrue();
    }

    @Test
    void oneUnitUsesOneConnection() {
        units().run(() -> {
            database.plugins().add(plugin("one", VERSION), "{}");
            database.plugins().installed();
            database.plugins().findByStandard(plugin("one", VERSION).standard(), new StandardVersion(9, 9, 9));
            assertThat(database.lentConnections()).isEqualTo(1);
        });
    }
}
