// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies a signature block: CMS SignedData (RFC 5652), detached, with one signer whose certificate is inside. Only the
 * structure is Bouncy Castle's; signatures are verified by the providers of the Java platform.
 */
final class SignatureBlock {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureBlock.class);

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");

    /** Signatures that name no digest of their own: the one beside them counts. */
    private static final Set<ASN1ObjectIdentifier> BY_DIGEST = Set.of(
            PKCSObjectIdentifiers.rsaEncryption, X9ObjectIdentifiers.id_ecPublicKey, EdECObjectIdentifiers.id_Ed25519);

    private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> WITH_DIGEST = Map.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption, NISTObjectIdentifiers.id_sha256,
            PKCSObjectIdentifiers.sha384WithRSAEncryption, NISTObjectIdentifiers.id_sha384,
            PKCSObjectIdentifiers.sha512WithRSAEncryption, NISTObjectIdentifiers.id_sha512,
            X9ObjectIdentifiers.ecdsa_with_SHA256, NISTObjectIdentifiers.id_sha256,
            X9ObjectIdentifiers.ecdsa_with_SHA384, NISTObjectIdentifiers.id_sha384,
            X9ObjectIdentifiers.ecdsa_with_SHA512, NISTObjectIdentifiers.id_sha512);

    /** A block holds a few certificates and perhaps a time stamp. */
    private static final int LONGEST = 1 << 16;

    private SignatureBlock() {}

    /**
     * Verifies that the block signs the statement.
     *
     * @param place path of the block, for the report
     * @return the signer's certificate
     */
    static X509Certificate verify(String place, byte[] block, byte[] statement) throws SignatureRefusedException {
        if (block.length > LONGEST) {
            throw unreadable(place);
        }
        try {
            CMSSignedData attached = new CMSSignedData(block);
            if (attached.getSignedContent() != null) {
                throw unreadable(place);
            }
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(statement), block);
            return verify(place, signed);
        } catch (CMSException | CertificateException | OperatorCreationException | RuntimeException e) {
            // hostile bytes can throw a parser off in any way; whatever it was, no signature was read
            LOG.debug("Signature block {} cannot be read", place, e);
            throw unreadable(place);
        }
    }

    private static X509Certificate verify(String place, CMSSignedData signed)
            throws SignatureRefusedException, CMSException, CertificateException, OperatorCreationException {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() > 1) {
            throw SignatureFiles.doubled();
        }
        if (signers.isEmpty()) {
            throw unreadable(place);
        }
        SignerInformation signer = signers.iterator().next();
        requireStrong(place, signer);
        @SuppressWarnings("unchecked") // the selector of a signer selects certificates
        Collection<X509CertificateHolder> matching = signed.getCertificates().getMatches(signer.getSID());
        if (matching.size() != 1) {
            throw SignatureRefusedException.broken(
                    place,
                    "签名块中没有签名者的证书，或者不止一张",
                    "the signer's certificate is not in the block, or stands there twice");
        }
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(matching.iterator().next());
        if (!Certificates.isStrong(certificate)) {
            throw SignatureRefusedException.weak(
                    place,
                    "密钥为 " + Certificates.algorithm(certificate),
                    "the key is " + Certificates.algorithm(certificate));
        }
        // by the key and not by the certificate: whether the certificate counts is for the register to say, not for a
        // signing time that the signer wrote
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
            throw SignatureRefusedException.broken(place, "签名与签名文件不符", "it does not sign the signature file");
        }
        return certificate;
    }

    private static void requireStrong(String place, SignerInformation signer) throws SignatureRefusedException {
        ASN1ObjectIdentifier digest = signer.getDigestAlgorithmID().getAlgorithm();
        ASN1ObjectIdentifier signature = new ASN1ObjectIdentifier(signer.getEncryptionAlgOID());
        boolean strong = DIGESTS.containsKey(digest)
                && (BY_DIGEST.contains(signature) || digest.equals(WITH_DIGEST.get(signature)));
        if (!strong) {
            throw SignatureRefusedException.weak(
                    place,
                    "摘要 " + digest + "，签名 " + signature,
                    "digest " + DIGESTS.getOrDefault(digest, digest.getId()) + ", signature " + signature.getId());
        }
    }

    private static SignatureRefusedException unreadable(String place) {
        return SignatureRefusedException.broken(place, "签名块无法读取", "its block cannot be read");
    }
}
