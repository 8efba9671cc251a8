// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.SigningKeys;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.Signature;

/**
 * Tells who signed a bundle. Works on the files that the gate unpacked, never on the archive again, so that no second
 * reader can see other files. Thread-safe.
 */
public final class SignatureCheck {
    /**
     * What the check found.
     *
     * @param signature who signed it
     * @param refusal why the signature keeps the bundle out
     * @param remark what should be known about it
     */
    public record Found(Signature signature, Optional<Violation> refusal, Optional<Violation> remark) {
        public Found {
            Objects.requireNonNull(signature, "signature");
            Objects.requireNonNull(refusal, "refusal");
            Objects.requireNonNull(remark, "remark");
        }
    }

    /**
     * Where keys are looked up, and when.
     *
     * @param keys which certificates may sign
     * @param clock at which instant they count
     */
    public record Register(SigningKeys keys, InstantSource clock) {
        public Register {
            Objects.requireNonNull(keys, "keys");
            Objects.requireNonNull(clock, "clock");
        }
    }

    private final Optional<Register> register;

    /** @param register where keys are looked up; absent to take any intact signature and say so */
    public SignatureCheck(Optional<Register> register) {
        this.register = Objects.requireNonNull(register, "register");
    }

    /**
     * Checks the signature among the files of a bundle.
     *
     * @throws org.hengping.platform.fault.PlatformException UNAVAILABLE if the register cannot be asked
     */
    public Found check(SortedMap<String, byte[]> files) {
        try {
            Optional<SignatureFiles> signature = SignatureFiles.of(files.keySet());
            if (signature.isEmpty()) {
                return found(
                        Signature.UNSIGNED, "unsigned", "未签名：无法确认出自何单位", "it is unsigned: who made it cannot be told");
            }
            X509Certificate signer = verify(files, signature.get());
            return accepted(Certificates.fingerprint(signer), signature.get().block());
        } catch (SignatureRefusedException e) {
            return new Found(Signature.REFUSED, Optional.of(e.violation()), Optional.empty());
        }
    }

    private static X509Certificate verify(SortedMap<String, byte[]> files, SignatureFiles signature)
            throws SignatureRefusedException {
        byte[] block = Objects.requireNonNull(files.get(signature.block()));
        byte[] statement = Objects.requireNonNull(files.get(signature.statement()));
        X509Certificate signer = SignatureBlock.verify(signature.block(), block, statement);
        SignedManifest.requireCoverage(files, signature);
        return signer;
    }

    private Found accepted(ContentDigest fingerprint, String block) throws SignatureRefusedException {
        if (register.isEmpty()) {
            return found(
                    Signature.unregistered(fingerprint),
                    "signer-unregistered",
                    "签名完好，但此处没有密钥登记簿，无法确认签名者（证书 " + fingerprint + "）",
                    "the signature is intact; there is no register of keys here to say whose it is (certificate "
                            + fingerprint + ")");
        }
        SigningKeys.Registered key = register.get()
                .keys()
                .find(fingerprint)
                .orElseThrow(() -> refused(
                        block,
                        "signer-unknown",
                        "签名证书没有登记（" + fingerprint + "）",
                        "the signer's certificate is not registered (" + fingerprint + ")"));
        requireValid(key, register.get().clock().instant(), block);
        return new Found(Signature.signed(key.owner(), fingerprint), Optional.empty(), Optional.empty());
    }

    private static void requireValid(SigningKeys.Registered key, Instant now, String block)
            throws SignatureRefusedException {
        String owner = key.owner().name();
        if (key.revokedAt().filter(at -> !now.isBefore(at)).isPresent()) {
            throw refused(
                    block,
                    "signer-revoked",
                    owner + " 的签名密钥已被撤销，自 " + key.revokedAt().get() + " 起无效",
                    "the key of " + owner + " was revoked, as of "
                            + key.revokedAt().get());
        }
        if (now.isBefore(key.from())) {
            throw refused(
                    block,
                    "signer-not-yet-valid",
                    owner + " 的签名密钥自 " + key.from() + " 起才有效",
                    "the key of " + owner + " is valid from " + key.from() + " only");
        }
        if (!now.isBefore(key.until())) {
            throw refused(
                    block,
                    "signer-expired",
                    owner + " 的签名密钥已于 " + key.until() + " 过期；请用有效的密钥重新签名",
                    "the key of " + owner + " expired at " + key.until() + "; sign anew with a valid one");
        }
    }

    private static SignatureRefusedException refused(String block, String code, String zh, String en) {
        return SignatureRefusedException.of(block, code, zh, en);
    }

    private static Found found(Signature signature, String code, String zh, String en) {
        return new Found(signature, Optional.empty(), Optional.of(new Violation("", code, new Text(zh, en))));
    }
}
