// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.util.Objects;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/** A signature that is there and cannot be accepted, with the reason. */
final class SignatureRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    private SignatureRefusedException(Violation violation) {
        super(violation.code() + ": " + violation.text().en());
        this.violation = Objects.requireNonNull(violation, "violation");
    }

    /** The bundle is not what was signed, or the signature cannot be read. */
    static SignatureRefusedException broken(String place, String zh, String en) {
        return of(
                place,
                "signature-broken",
                "签名已破坏：" + zh + "；请对完整的组件重新签名",
                "the signature is broken: " + en + "; sign the whole bundle anew");
    }

    /** The signature rests on something that can be forged. */
    static SignatureRefusedException weak(String place, String zh, String en) {
        return of(
                place,
                "signature-algorithm-weak",
                "签名算法不被接受：" + zh + "；应使用 SHA-256 或更强的摘要，RSA 2048 位或 EC 256 位以上的密钥",
                "the signature's algorithm is not accepted: " + en
                        + "; expected are SHA-256 or stronger, and keys of RSA 2048 or EC 256 bits or more");
    }

    static SignatureRefusedException of(String place, String code, String zh, String en) {
        return new SignatureRefusedException(new Violation(place, code, new Text(zh, en)));
    }

    Violation violation() {
        return violation;
    }
}
