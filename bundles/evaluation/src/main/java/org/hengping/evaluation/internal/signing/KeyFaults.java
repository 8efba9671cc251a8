// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.time.Instant;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;

/** Words for what callers of the register of keys can see and mend. */
final class KeyFaults {
    private KeyFaults() {}

    static PlatformException noCertificate(Throwable cause) {
        PlatformException fault = new PlatformException(
                Kind.INVALID,
                "certificate-unreadable",
                new Text(
                        "应为一张 PEM 格式的 X.509 证书（-----BEGIN CERTIFICATE-----），不得含私钥",
                        "expected is one X.509 certificate as PEM (-----BEGIN CERTIFICATE-----), never a private key"));
        fault.initCause(cause);
        return fault;
    }

    static PlatformException weak(String algorithm) {
        return new PlatformException(
                Kind.INVALID,
                "certificate-key-weak",
                new Text(
                        "证书的密钥是 " + algorithm + "；应为 RSA 2048 位以上、EC 256 位以上或 Ed25519",
                        "the certificate's key is " + algorithm
                                + "; expected are RSA of 2048 bits or more, EC of 256 or more, or Ed25519"));
    }

    static PlatformException usage() {
        return new PlatformException(
                Kind.INVALID,
                "certificate-usage",
                new Text("证书的密钥用途不含数字签名", "the certificate says that its key is not for signing"));
    }

    static PlatformException validity(Instant from, Instant until) {
        return new PlatformException(
                Kind.INVALID,
                "signing-key-validity",
                new Text(
                        "有效期应在证书的有效期之内：" + from + " 至 " + until,
                        "the validity lies within the certificate's: " + from + " to " + until));
    }

    static PlatformException reason(IllegalArgumentException cause) {
        PlatformException fault = new PlatformException(
                Kind.INVALID,
                "revocation-reason",
                new Text("撤销原因应为 1 到 1000 个字符", "the reason of a revocation has 1 to 1,000 characters"));
        fault.initCause(cause);
        return fault;
    }

    static PlatformException unknown() {
        return new PlatformException(
                Kind.NOT_FOUND, "signing-key-not-found", new Text("没有登记这个签名密钥", "this signing key is not registered"));
    }

    static PlatformException stale() {
        return new PlatformException(
                Kind.STALE,
                "signing-key-changed",
                new Text("这个签名密钥的登记已被改动，请重新读取", "the signing key was changed since; read it again"));
    }

    static PlatformException revokedAlready() {
        return new PlatformException(
                Kind.CONFLICT,
                "signing-key-revoked",
                new Text("这个签名密钥已被撤销，撤销不可更改", "this signing key is revoked already, and a revocation is final"));
    }
}
