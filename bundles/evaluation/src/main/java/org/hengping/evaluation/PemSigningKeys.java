// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.internal.signing.Certificates;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.signing.KeyOwner;

/** A register of signing keys from certificates at hand, for the command line and for tests. Immutable and thread-safe. */
public final class PemSigningKeys implements SigningKeys {
    private final Map<ContentDigest, Registered> keys;

    private PemSigningKeys(Map<ContentDigest, Registered> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Registers certificates, each for as long as it says itself.
     *
     * @param certificates one X.509 certificate as PEM by the name of the unit in whose name it signs
     * @throws PlatformException INVALID if one cannot be read
     */
    public static PemSigningKeys of(Map<String, String> certificates) {
        Map<ContentDigest, Registered> keys = new TreeMap<>((a, b) -> a.hex().compareTo(b.hex()));
        certificates.forEach((owner, pem) -> {
            X509Certificate certificate = parse(owner, pem);
            keys.put(
                    Certificates.fingerprint(certificate),
                    new Registered(
                            new KeyOwner(KeyOwner.Kind.UNIT, owner),
                            Certificates.from(certificate),
                            Certificates.until(certificate),
                            Optional.empty()));
        });
        return new PemSigningKeys(keys);
    }

    private static X509Certificate parse(String owner, String pem) {
        try {
            return Certificates.parse(pem);
        } catch (CertificateException e) {
            PlatformException fault = new PlatformException(
                    PlatformException.Kind.INVALID,
                    "certificate-unreadable",
                    new Text(owner + "：应为一张 PEM 格式的 X.509 证书", owner + ": expected is one X.509 certificate as PEM"));
            fault.initCause(e);
            throw fault;
        }
    }

    @Override
    public Optional<Registered> find(ContentDigest fingerprint) {
        return Optional.ofNullable(keys.get(fingerprint));
    }
}
