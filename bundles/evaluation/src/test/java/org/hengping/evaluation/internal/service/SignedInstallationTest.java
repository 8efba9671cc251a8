// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.TestSigner;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;
import org.hengping.platform.signing.KeyRegistration;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.hengping.platform.signing.SigningKeyService;
import org.junit.jupiter.api.Test;

/** Signed bundles from the register to the installed plugin. */
class SignedInstallationTest {
    private static final KeyOwner OWNER = new KeyOwner(KeyOwner.Kind.UNIT, "虚构大学");
    private static final Signatory BY = new Signatory("虚构管理员", "administrator");
    private static final TestSigner SIGNER = TestSigner.of("RSA", 2048);
    private static final byte[] SIGNED = SIGNER.sign(SampleBundle.rulePack().bytes());

    private final ServicesFixture fixture = new ServicesFixture();
    private final PluginService plugins = fixture.services.plugins();
    private final SigningKeyService keys = fixture.services.signingKeys();

    private SigningKey register(Optional<Instant> from, Optional<Instant> until) {
        return keys.register(new KeyRegistration(OWNER, SIGNER.pem(), from, until, BY));
    }

    private static void fails(ThrowingCallable call, PlatformException.Kind kind, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PlatformException.class, fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    private void isRefused(byte[] bundle, String code) {
        assertThatThrownBy(() -> plugins.install(bundle, InstallationSource.REST))
                .isInstanceOfSatisfying(PlatformException.class, fault -> {
                    assertThat(fault.code()).isEqualTo("bundle-refused");
                    assertThat(fault.violations()).extracting(Violation::code).containsExactly(code);
                });
        assertThat(fixture.stores.plugins.installed()).isEmpty();
        assertThat(fixture.stores.archive.find(ContentDigest.of(bundle))).isEmpty();
        assertThat(fixture.changes).hasValue(0);
    }

    @Test
    void aPluginKeepsWhoSignedIt() {
        SigningKey key = register(Optional.empty(), Optional.empty());
        assertThat(key.from()).isEqualTo(TestSigner.FROM);
        assertThat(key.until()).isEqualTo(TestSigner.UNTIL);
        assertThat(key.algorithm()).isEqualTo("RSA 2048");
        assertThat(key.subject()).isEqualTo("CN=Invented unit");
        assertThat(key.fingerprint()).isEqualTo(SIGNER.fingerprint());

        Plugin plugin = plugins.install(SIGNED, InstallationSource.REST).plugin();

        Signature signature = Signature.signed(OWNER, SIGNER.fingerprint());
        assertThat(plugin.signature()).isEqualTo(signature);
        assertThat(plugins.report(plugin.id()).map(GateReport::signature)).contains(signature);
        assertThat(fixture.services.standards().list())
                .singleElement()
                .satisfies(standard -> assertThat(standard.signature()).isEqualTo(signature));
    }

    @Test
    void whatTheRegisterDoesNotVouchForIsNotInstalledAndNotKept() {
        isRefused(SIGNED, "signer-unknown");
        SigningKey key =
                register(Optional.of(TestSigner.FROM.plusSeconds(60)), Optional.of(TestSigner.FROM.plusSeconds(120)));
        isRefused(SIGNED, "signer-not-yet-valid");
        fixture.pass(Duration.ofMinutes(2));
        isRefused(SIGNED, "signer-expired");
        isRefused(SIGNER.sign(SIGNED, builder -> builder.signerName("AGAIN")), "signature-doubled");
        fixture.pass(Duration.ofSeconds(-30));
        keys.revoke(key.fingerprint(), Optional.empty(), "lost", BY, Optional.empty());
        isRefused(SIGNED, "signer-revoked");
        isRefused(Arrays.copyOf(SIGNED, SIGNED.length - 1), "not-an-archive");
    }

    @Test
    void aRevocationTouchesNothingThatIsInstalled() {
        SigningKey key = register(Optional.empty(), Optional.empty());
        Plugin plugin = plugins.install(SIGNED, InstallationSource.REST).plugin();
        keys.revoke(key.fingerprint(), Optional.of(TestSigner.FROM), "lost", BY, Optional.of(0L));
        assertThat(plugins.find(plugin.id())).contains(plugin);
        assertThat(plugins.install(SIGNED, InstallationSource.REST).changed()).isFalse();

        plugins.remove(plugin.id(), Optional.empty());
        assertThatThrownBy(() -> plugins.install(SIGNED, InstallationSource.REST))
                .hasMessageContaining("bundle-refused");
    }

    @Test
    void theRegisterRefusesWhatCannotVouchForAnything() {
        fails(
                () -> keys.register(new KeyRegistration(OWNER, "text", Optional.empty(), Optional.empty(), BY)),
                PlatformException.Kind.INVALID,
                "certificate-unreadable");
        fails(
                () -> keys.register(new KeyRegistration(
                        OWNER, SIGNER.pem() + SIGNER.pem(), Optional.empty(), Optional.empty(), BY)),
                PlatformException.Kind.INVALID,
                "certificate-unreadable");
        fails(
                () -> keys.register(new KeyRegistration(
                        OWNER, TestSigner.of("RSA", 1024).pem(), Optional.empty(), Optional.empty(), BY)),
                PlatformException.Kind.INVALID,
                "certificate-key-weak");
        fails(
                () -> register(Optional.of(TestSigner.FROM.minusSeconds(1)), Optional.empty()),
                PlatformException.Kind.INVALID,
                "signing-key-validity");
        fails(
                () -> register(Optional.empty(), Optional.of(TestSigner.UNTIL.plusSeconds(1))),
                PlatformException.Kind.INVALID,
                "signing-key-validity");
        register(Optional.empty(), Optional.empty());
        fails(
                () -> register(Optional.empty(), Optional.empty()),
                PlatformException.Kind.CONFLICT,
                "signing-key-registered");
    }

    @Test
    void aRevocationIsFinalAndNeedsAReason() {
        SigningKey key = register(Optional.empty(), Optional.empty());
        fails(
                () -> keys.revoke(key.fingerprint(), Optional.empty(), " ", BY, Optional.empty()),
                PlatformException.Kind.INVALID,
                "revocation-reason");
        fails(
                () -> keys.revoke(key.fingerprint(), Optional.empty(), "lost", BY, Optional.of(9L)),
                PlatformException.Kind.STALE,
                "signing-key-changed");
        keys.revoke(key.fingerprint(), Optional.empty(), "lost", BY, Optional.of(0L));
        assertThat(keys.find(key.fingerprint()).orElseThrow().revocation()).hasValueSatisfying(made -> {
            assertThat(made.by()).isEqualTo(BY);
            assertThat(made.reason()).isEqualTo("lost");
        });
        fails(
                () -> keys.revoke(key.fingerprint(), Optional.empty(), "again", BY, Optional.empty()),
                PlatformException.Kind.CONFLICT,
                "signing-key-revoked");
        fails(
                () -> keys.revoke(ContentDigest.of(new byte[0]), Optional.empty(), "lost", BY, Optional.empty()),
                PlatformException.Kind.NOT_FOUND,
                "signing-key-not-found");
    }

    @Test
    void aReportFromBeforeSignaturesWereCheckedIsReadAsUnsigned() {
        Plugin plugin = fixture.install();
        GateReport report = plugins.report(plugin.id()).orElseThrow();
        String stored = GateReportJson.write(report);
        String old = stored.replace("\"signature\":{\"state\":\"UNSIGNED\"},", "");
        assertThat(old).isNotEqualTo(stored);
        assertThat(GateReportJson.read(old)).isEqualTo(report);
    }
}
