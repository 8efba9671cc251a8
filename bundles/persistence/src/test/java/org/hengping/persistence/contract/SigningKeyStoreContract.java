// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.persistence.contract.Samples.AWKWARD;
import static org.hengping.persistence.contract.Samples.WHEN;
import static org.hengping.persistence.contract.Samples.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.evaluation.store.SigningKeyStore;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.KeyOwner;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.junit.jupiter.api.Test;

abstract class SigningKeyStoreContract extends Contract {
    private static final KeyRevocation REVOCATION = new KeyRevocation(
            WHEN.minusSeconds(60), "密钥遗失" + "长".repeat(900), new Signatory("虚构人", "administrator"), WHEN);

    SigningKeyStoreContract(Opener opener) {
        super(opener);
    }

    private SigningKeyStore store() {
        return database.signingKeys();
    }

    private static SigningKey key(String name, long version) {
        return new SigningKey(
                digest(name),
                new KeyOwner(KeyOwner.Kind.UNIT, "文".repeat(200)),
                "CN=" + AWKWARD,
                "RSA 4096",
                "-----BEGIN CERTIFICATE-----\n" + "A".repeat(12_000) + "\n-----END CERTIFICATE-----\n",
                WHEN,
                Instant.parse("9999-12-31T23:59:59Z"),
                new Signatory("人".repeat(100), "职".repeat(100)),
                WHEN,
                Optional.empty(),
                version);
    }

    @Test
    void everyValueComesBackAsItWasGiven() {
        SigningKey key = key("all", 41);
        store().add(key);
        assertThat(store().find(key.fingerprint())).contains(key);
        assertThat(store().find(digest("nothing"))).isEmpty();
    }

    @Test
    void ofEightThatRegisterTheSameCertificateAtOnceOneWins() throws Exception {
        List<Optional<PlatformException>> outcomes = Together.run(8, number -> () -> {
            try {
                store().add(key("same", 0));
                return Optional.empty();
            } catch (PlatformException refused) {
                return Optional.of(refused);
            }
        });
        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(outcomes.stream().flatMap(Optional::stream)).hasSize(7).allSatisfy(refused -> {
            assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(refused.code()).isEqualTo("signing-key-registered");
        });
    }

    @Test
    void aRevocationIsKeptAndCountsTheRecordVersion() {
        SigningKey key = key("k", 0);
        store().add(key);
        SigningKey revoked = store().revoke(key.fingerprint(), 0, REVOCATION);
        assertThat(revoked.revocation()).contains(REVOCATION);
        assertThat(revoked.recordVersion()).isEqualTo(1);
        assertThat(store().find(key.fingerprint())).contains(revoked);
        assertFault(Kind.STALE, "signing-key-changed", () -> store().revoke(key.fingerprint(), 0, REVOCATION));
        assertFault(Kind.NOT_FOUND, "signing-key-not-found", () -> store().revoke(digest("none"), 0, REVOCATION));
    }

    @Test
    void ofEightThatRevokeTheSameRecordVersionOneWins() throws Exception {
        SigningKey key = key("k", 0);
        store().add(key);
        List<Boolean> won = Together.run(8, number -> () -> {
            try {
                store().revoke(key.fingerprint(), 0, REVOCATION);
                return true;
            } catch (PlatformException refused) {
                assertThat(refused.kind()).isEqualTo(Kind.STALE);
                return false;
            }
        });
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void pagesFollowTheOrderOfRegistration() {
        List<String> names = List.of("zeta", "alpha", "mu", "omega", "beta");
        names.forEach(name -> store().add(key(name, 0)));
        List<SigningKey> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<SigningKey> page = store().list(new PageRequest(cursor, 2));
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(seen)
                .extracting(SigningKey::fingerprint)
                .containsExactlyElementsOf(names.stream().map(Samples::digest).toList());
        assertFault(
                Kind.INVALID, "cursor-invalid", () -> store().list(new PageRequest(Optional.of("cGx1Z2luczox"), 2)));
    }
}
