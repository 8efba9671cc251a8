// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.hengping.criteria.ContentDigest;

/**
 * Signs bundles for tests with keys that are made when the test runs.
 *
 * @param keys the keys
 * @param certificate a certificate of the public one, signed by itself
 */
public record TestSigner(KeyPair keys, X509Certificate certificate) {
    public static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

    /** Makes keys of that kind and size, and a certificate for 2026. */
    public static TestSigner of(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (size > 0) {
                generator.initialize(size);
            }
            KeyPair keys = generator.generateKeyPair();
            String signature =
                    switch (algorithm) {
                        case "EC" -> "SHA256withECDSA";
                        case "RSA" -> "SHA256withRSA";
                        case "DSA" -> "SHA256withDSA";
                        default -> algorithm;
                    };
            X500Name name = new X500Name("CN=Invented unit");
            return new TestSigner(
                    keys,
                    new JcaX509CertificateConverter()
                            .getCertificate(new JcaX509v3CertificateBuilder(
                                            name,
                                            BigInteger.ONE,
                                            Date.from(FROM),
                                            Date.from(UNTIL.minusSeconds(1)),
                                            name,
                                            keys.getPublic())
                                    .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public ContentDigest fingerprint() {
        return ContentDigest.of(der());
    }

    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(der())
                + "\n-----END CERTIFICATE-----\n";
    }

    private byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] sign(byte[] bundle) {
        return sign(bundle, builder -> builder.signerName("UNIT"));
    }

    /** Signs with whatever else a test asks of the JDK's signer. */
    public byte[] sign(byte[] bundle, UnaryOperator<JarSigner.Builder> asked) {
        try {
            Path file = Files.createTempFile("unsigned", ".jar");
            try {
                Files.write(file, bundle);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    asked.apply(new JarSigner.Builder(
                                    keys.getPrivate(),
                                    CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate))))
                            .build()
                            .sign(zip, out);
                }
                return out.toByteArray();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
