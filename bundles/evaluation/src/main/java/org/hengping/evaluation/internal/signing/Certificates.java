// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.hengping.criteria.ContentDigest;

/** Reads X.509 certificates and tells what their keys are. */
public final class Certificates {
    private static final int LONGEST_PEM = 1 << 16;
    private static final int LONGEST_DER = 1 << 13;
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private Certificates() {}

    /**
     * Reads the one certificate of a PEM text.
     *
     * @throws CertificateException if it is none, or there are several
     */
    public static X509Certificate parse(String pem) throws CertificateException {
        if (pem.length() > LONGEST_PEM || pem.contains("PRIVATE KEY")) {
            throw new CertificateException("not one certificate");
        }
        Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        if (read.size() == 1
                && List.copyOf(read).get(0) instanceof X509Certificate certificate
                && der(certificate).length <= LONGEST_DER) {
            return certificate;
        }
        throw new CertificateException("not one certificate");
    }

    /** Writes a certificate as PEM with nothing around it. */
    static String pem(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(certificate))
                + "\n-----END CERTIFICATE-----\n";
    }

    /** Returns SHA-256 of its DER bytes. */
    public static ContentDigest fingerprint(X509Certificate certificate) {
        return ContentDigest.of(der(certificate));
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that was read can be written", e);
        }
    }

    /** Returns the first instant at which it counts. */
    public static Instant from(X509Certificate certificate) {
        return certificate.getNotBefore().toInstant();
    }

    /** Returns the instant at which it counts no more: a certificate counts including its last second. */
    public static Instant until(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant().plusSeconds(1);
    }

    /** Returns its subject (RFC 2253) with nothing that could disturb a line of text. */
    static String subject(X509Certificate certificate) {
        StringBuilder shown = new StringBuilder();
        certificate
                .getSubjectX500Principal()
                .getName()
                .codePoints()
                .limit(LONGEST_SUBJECT)
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Returns kind and size of its key, e.g. {@code RSA 3072}. */
    static String algorithm(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        if (key instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        if (key instanceof ECPublicKey ec) {
            return "EC " + ec.getParams().getOrder().bitLength();
        }
        return key instanceof EdECPublicKey edwards ? edwards.getParams().getName() : key.getAlgorithm();
    }

    /** Tells whether signatures by its key count. */
    static boolean isStrong(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS;
        }
        if (key instanceof ECPublicKey ec) {
            return ec.getParams().getOrder().bitLength() >= EC_BITS;
        }
        return key instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals("Ed25519");
    }

    /** Tells whether the certificate says nothing of what its key is for, or that it is for signing. */
    static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }
}
