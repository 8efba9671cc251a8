// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate says of who signed a bundle. */
class SignedBundleTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final KeyOwner OWNER = new KeyOwner(KeyOwner.Kind.UNIT, "虚构大学");
    private static final TestSigner SIGNER = TestSigner.of("RSA", 2048);
    private static final TestSigner OTHER = TestSigner.of("EC", 256);
    private static final byte[] PACK = SampleBundle.rulePack().bytes();
    private static final byte[] SIGNED = SIGNER.sign(PACK);
    private static final String STATEMENT = "META-INF/UNIT.SF";
    private static final String BLOCK = "META-INF/UNIT.RSA";

    private static Gate gate(TestSigner signer, Instant now, Optional<Instant> revokedAt) {
        SigningKeys keys = fingerprint -> fingerprint.equals(signer.fingerprint())
                ? Optional.of(new SigningKeys.Registered(OWNER, TestSigner.FROM, TestSigner.UNTIL, revokedAt))
                : Optional.empty();
        return new Gate(GateLimits.USUAL, keys, InstantSource.fixed(now));
    }

    private static GateReport check(byte[] bundle) {
        return gate(SIGNER, NOW, Optional.empty()).check(bundle, SamplePolicy.POLICY);
    }

    private static List<String> refusals(GateReport report) {
        return report.refusals().stream().map(Violation::code).toList();
    }

    private static void isRefused(GateReport report, String code) {
        assertThat(refusals(report)).as(report.toString()).contains(code);
        assertThat(report.signature()).isEqualTo(Signature.REFUSED);
    }

    private static byte[] changed(byte[] bundle, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = Zips.files(bundle);
        change.accept(files);
        return Zips.zip(files);
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"RSA,2048", "RSA,4096", "EC,256", "EC,384", "EC,521", "Ed25519,0"})
    void tellsWhoSigned(String algorithm, int size) {
        TestSigner signer = TestSigner.of(algorithm, size);
        GateReport report = gate(signer, NOW, Optional.empty()).check(signer.sign(PACK), SamplePolicy.POLICY);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.signature()).isEqualTo(Signature.signed(OWNER, signer.fingerprint()));
        assertThat(report.remarks()).extracting(Violation::code).doesNotContain("unsigned", "signer-unregistered");
    }

    @Test
    void letsASignedJavaPluginIn() {
        GateReport report = check(SIGNER.sign(SampleBundle.javaPlugin().bytes()));
        assertThat(report.refusals()).isEmpty();
        assertThat(report.signature().state()).isEqualTo(Signature.State.SIGNED);
    }

    @Test
    void letsAnUnsignedBundleInAndSaysSo() {
        GateReport report = check(PACK);
        assertThat(report.admitted()).isTrue();
        assertThat(report.signature()).isEqualTo(Signature.UNSIGNED);
        assertThat(report.remarks()).extracting(Violation::code).contains("unsigned");
    }

    @Test
    void withoutARegisterAnIntactSignatureIsToldAsUnregistered() {
        GateReport report = new Gate(GateLimits.USUAL).check(SIGNED, SamplePolicy.POLICY);
        assertThat(report.admitted()).isTrue();
        assertThat(report.signature()).isEqualTo(Signature.unregistered(SIGNER.fingerprint()));
        assertThat(report.remarks()).extracting(Violation::code).contains("signer-unregistered");
    }

    @Test
    void withoutARegisterABrokenSignatureIsRefusedAllTheSame() {
        byte[] bundle = changed(SIGNED, files -> files.put("more.txt", new byte[1]));
        isRefused(new Gate(GateLimits.USUAL).check(bundle, SamplePolicy.POLICY), "signature-broken");
    }

    @Test
    void refusesAFileThatWasChanged() {
        byte[] bundle = changed(
                SIGNED,
                files -> files.computeIfPresent("standard.yaml", (path, content) -> replaced(content, "测试标准", "测试标難")));
        GateReport report = check(bundle);
        isRefused(report, "signature-broken");
        assertThat(report.refusals()).extracting(Violation::place).contains("standard.yaml");
    }

    @Test
    void refusesAFileThatWasAdded() {
        isRefused(check(changed(SIGNED, files -> files.put("more.txt", new byte[1]))), "signature-broken");
        isRefused(check(changed(SIGNED, files -> files.put("META-INF/more.txt", new byte[1]))), "signature-broken");
        // other verifiers pass over files of this name
        isRefused(check(changed(SIGNED, files -> files.put("META-INF/SIG-X.txt", new byte[1]))), "signature-broken");
    }

    @Test
    void refusesAFileThatWasRemoved() {
        byte[] signed =
                SIGNER.sign(SampleBundle.rulePack().file("README.md", "text").bytes());
        assertThat(check(signed).admitted()).isTrue();
        isRefused(check(changed(signed, files -> files.remove("README.md"))), "signature-broken");
    }

    @Test
    void refusesAManifestThatWasChanged() {
        byte[] bundle = changed(
                SIGNED,
                files -> files.computeIfPresent(
                        "META-INF/MANIFEST.MF",
                        (path, content) -> replaced(content, "Bundle-Version: 1.0.0", "Bundle-Version: 1.0.1")));
        isRefused(check(bundle), "signature-broken");
    }

    @Test
    void refusesAnotherSignatureFileOrBlock() {
        isRefused(
                check(changed(
                        SIGNED,
                        files -> files.computeIfPresent(
                                STATEMENT, (path, content) -> replaced(content, "Created-By", "Created-Bx")))),
                "signature-broken");
        byte[] others = Objects.requireNonNull(
                Zips.files(SIGNER.sign(SampleBundle.javaPlugin().bytes())).get(BLOCK));
        isRefused(check(changed(SIGNED, files -> files.put(BLOCK, others))), "signature-broken");
        isRefused(check(changed(SIGNED, files -> files.put(BLOCK, new byte[200_000]))), "signature-broken");
    }

    @Test
    void refusesHalfASignature() {
        isRefused(check(changed(SIGNED, files -> files.remove(BLOCK))), "signature-broken");
        isRefused(check(changed(SIGNED, files -> files.remove(STATEMENT))), "signature-broken");
        isRefused(
                check(changed(
                        SIGNED, files -> files.put("META-INF/OTHER.RSA", Objects.requireNonNull(files.remove(BLOCK))))),
                "signature-broken");
    }

    @Test
    void aBundleWhoseSignatureWasStrippedIsUnsigned() {
        byte[] bundle = changed(SIGNED, files -> files.keySet().removeAll(List.of(STATEMENT, BLOCK)));
        assertThat(check(bundle).signature()).isEqualTo(Signature.UNSIGNED);
    }

    @Test
    void refusesTwoSignatures() {
        isRefused(check(OTHER.sign(SIGNED, builder -> builder.signerName("OTHER"))), "signature-doubled");
        isRefused(check(SIGNER.sign(SIGNED, builder -> builder.signerName("AGAIN"))), "signature-doubled");
    }

    @Test
    void refusesTwoSignersInOneBlock() throws Exception {
        byte[] statement = Objects.requireNonNull(Zips.files(SIGNED).get(STATEMENT));
        byte[] block = block(statement, false, SIGNER, OTHER);
        isRefused(check(changed(SIGNED, files -> files.put(BLOCK, block))), "signature-doubled");
    }

    @Test
    void refusesABlockThatCarriesItsOwnContent() throws Exception {
        byte[] statement = Objects.requireNonNull(Zips.files(SIGNED).get(STATEMENT));
        byte[] detached = block(statement, false, SIGNER);
        assertThat(check(changed(SIGNED, files -> files.put(BLOCK, detached))).admitted())
                .isTrue();
        byte[] attached = block(statement, true, SIGNER);
        isRefused(check(changed(SIGNED, files -> files.put(BLOCK, attached))), "signature-broken");
    }

    private static byte[] block(byte[] statement, boolean attached, TestSigner... signers) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        for (TestSigner signer : signers) {
            String algorithm = signer.equals(OTHER) ? "SHA256withECDSA" : "SHA256withRSA";
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build(algorithm, signer.keys().getPrivate(), signer.certificate()));
            generator.addCertificate(new JcaX509CertificateHolder(signer.certificate()));
        }
        return encoded(generator, statement, attached);
    }

    private static byte[] encoded(CMSSignedDataGenerator generator, byte[] statement, boolean attached)
            throws CMSException, java.io.IOException {
        return generator
                .generate(new CMSProcessableByteArray(statement), attached)
                .getEncoded();
    }

    @Test
    void refusesWeakDigests() {
        isRefused(
                check(SIGNER.sign(PACK, builder -> {
                    try {
                        return builder.signerName("UNIT").digestAlgorithm("SHA-1");
                    } catch (java.security.NoSuchAlgorithmException e) {
                        throw new IllegalStateException(e);
                    }
                })),
                "signature-algorithm-weak");
        isRefused(
                check(SIGNER.sign(PACK, builder -> {
                    try {
                        return builder.signerName("UNIT").signatureAlgorithm("SHA1withRSA");
                    } catch (java.security.GeneralSecurityException e) {
                        throw new IllegalStateException(e);
                    }
                })),
                "signature-algorithm-weak");
    }

    @ParameterizedTest
    @CsvSource({"RSA,1024", "DSA,2048"})
    void refusesWeakKeys(String algorithm, int size) {
        TestSigner weak = TestSigner.of(algorithm, size);
        isRefused(
                gate(weak, NOW, Optional.empty()).check(weak.sign(PACK), SamplePolicy.POLICY),
                "signature-algorithm-weak");
    }

    @Test
    void refusesASignerNobodyRegistered() {
        isRefused(check(OTHER.sign(PACK)), "signer-unknown");
    }

    @Test
    void aKeyCountsFromItsFirstInstantToItsLast() {
        assertThat(gate(SIGNER, TestSigner.FROM, Optional.empty())
                        .check(SIGNED, SamplePolicy.POLICY)
                        .admitted())
                .isTrue();
        isRefused(
                gate(SIGNER, TestSigner.FROM.minusMillis(1), Optional.empty()).check(SIGNED, SamplePolicy.POLICY),
                "signer-not-yet-valid");
        assertThat(gate(SIGNER, TestSigner.UNTIL.minusMillis(1), Optional.empty())
                        .check(SIGNED, SamplePolicy.POLICY)
                        .admitted())
                .isTrue();
        isRefused(
                gate(SIGNER, TestSigner.UNTIL, Optional.empty()).check(SIGNED, SamplePolicy.POLICY), "signer-expired");
    }

    @Test
    void aRevokedKeyCountsNoMoreFromItsRevocation() {
        isRefused(gate(SIGNER, NOW, Optional.of(NOW)).check(SIGNED, SamplePolicy.POLICY), "signer-revoked");
        assertThat(gate(SIGNER, NOW, Optional.of(NOW.plusMillis(1)))
                        .check(SIGNED, SamplePolicy.POLICY)
                        .admitted())
                .isTrue();
    }

    @Test
    void aRegisterThatCannotBeAskedIsNotTheBundlesFault() {
        SigningKeys down = fingerprint -> {
            throw new PlatformException(
                    PlatformException.Kind.UNAVAILABLE, "database-down", new Text("数据库不可用", "the database is down"));
        };
        Gate gate = new Gate(GateLimits.USUAL, down, InstantSource.fixed(NOW));
        assertThatThrownBy(() -> gate.check(SIGNED, SamplePolicy.POLICY)).hasMessageContaining("database-down");
    }

    @Property(tries = 200)
    void refusesATruncatedBundle(@ForAll @IntRange(min = 0, max = 20_000) int length) {
        byte[] cut = Arrays.copyOf(SIGNED, Math.min(length, SIGNED.length - 1));
        assertThat(check(cut).admitted()).isFalse();
    }

    @Property(tries = 300)
    void noChangedByteOfABlockPassesAsAnotherSigner(
            @ForAll @IntRange(min = 0, max = 20_000) int place, @ForAll @ByteRange(min = Byte.MIN_VALUE) byte value) {
        byte[] block = Objects.requireNonNull(Zips.files(SIGNED).get(BLOCK)).clone();
        block[place % block.length] = value;
        GateReport report = check(changed(SIGNED, files -> files.put(BLOCK, block)));
        assertThat(refusals(report)).doesNotContain("check-broke");
        if (report.admitted()) {
            assertThat(report.signature()).isEqualTo(Signature.signed(OWNER, SIGNER.fingerprint()));
        }
    }
}
