// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hengping.persistence.contract.Samples.digest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.ArchiveStore.Kind;
import org.junit.jupiter.api.Test;

abstract class ArchiveStoreContract extends Contract {
    ArchiveStoreContract(Opener opener) {
        super(opener);
    }

    private ArchiveStore store() {
        return database.archive();
    }

    @Test
    void fiveMegabytesComeBackByteForByte() {
        byte[] bytes = new byte[5 * 1024 * 1024];
        new Random(2).nextBytes(bytes);
        ContentDigest digest = ContentDigest.of(bytes);

        store().keep(Kind.BUNDLE, digest, bytes);

        assertThat(store().find(digest).orElseThrow()).isEqualTo(bytes);
    }

    @Test
    void nothingAtAllIsKeptToo() {
        ContentDigest digest = ContentDigest.of(new byte[0]);
        store().keep(Kind.DOSSIER, digest, new byte[0]);
        assertThat(store().find(digest).orElseThrow()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store().find(digest("nothing"))).isEmpty();
    }

    @Test
    void keepingTwiceChangesNothing() {
        byte[] bytes = "快照".getBytes(StandardCharsets.UTF_8);
        ContentDigest digest = ContentDigest.of(bytes);

        store().keep(Kind.POLICY, digest, bytes);
        store().keep(Kind.POLICY, digest, bytes);
        database.units().run(() -> {
            store().keep(Kind.DOSSIER, digest, bytes);
            store().keep(Kind.POLICY, digest, bytes);
        });

        assertThat(store().find(digest).orElseThrow()).isEqualTo(bytes);
    }

    @Test
    void eightThatKeepTheSameAtOnceAllGoOn() throws Exception {
        byte[] bytes = "policy snapshot".getBytes(StandardCharsets.UTF_8);
        ContentDigest digest = ContentDigest.of(bytes);

        List<Boolean> kept = Together.run(
                8,
                number -> () -> database.units().call(() -> {
                    store().keep(Kind.POLICY, digest, bytes);
                    // The unit must still be good for something after the race was lost.
                    byte[] own = ("dossier " + number).getBytes(StandardCharsets.UTF_8);
                    store().keep(Kind.DOSSIER, ContentDigest.of(own), own);
                    return store().find(digest).isPresent();
                }));

        assertThat(kept).hasSize(8).containsOnly(true);
        for (int number = 0; number < 8; number++) {
            assertThat(store().find(digest("dossier " + number))).isPresent();
        }
    }

    @Test
    void whatWasKeptInALostUnitIsNotThere() {
        byte[] bytes = "lost".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> database.units().run(() -> {
                    store().keep(Kind.DOSSIER, ContentDigest.of(bytes), bytes);
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(store().find(ContentDigest.of(bytes))).isEmpty();
    }

    @Test
    void severalAreFoundAtOnceAndWhatIsNotThereIsLeftOut() {
        byte[] one = "one".getBytes(StandardCharsets.UTF_8);
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);
        store().keep(Kind.DOSSIER, ContentDigest.of(one), one);
        store().keep(Kind.POLICY, ContentDigest.of(other), other);
        Map<ContentDigest, byte[]> found =
                store().findAll(List.of(ContentDigest.of(one), digest("nowhere"), ContentDigest.of(other)));
        assertThat(found).containsOnlyKeys(ContentDigest.of(one), ContentDigest.of(other));
        assertThat(found.get(ContentDigest.of(one))).isEqualTo(one);
        assertThat(found.get(ContentDigest.of(other))).isEqualTo(other);
        assertThat(store().findAll(List.of())).isEmpty();
    }
}
