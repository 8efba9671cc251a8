// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.Gravity;
import org.hengping.platform.plugin.Signature;

/** Who signed the bundle, as the gate saw it. */
final class SignatureAspect {
    private SignatureAspect() {}

    static AspectFindings of(Signature signature) {
        return switch (signature.state()) {
            case SIGNED ->
                AspectFindings.of(
                        Aspect.SIGNATURE,
                        new Text(
                                "由 " + owner(signature) + " 登记的密钥签名，证书 " + fingerprint(signature),
                                "Signed with a key registered for " + owner(signature) + ", certificate "
                                        + fingerprint(signature)),
                        List.of());
            case UNREGISTERED ->
                noted(
                        "SIGNER_NOT_ASKED",
                        new Text(
                                "签名完整，未查询其证书是否登记：" + fingerprint(signature),
                                "The signature is intact; whether its certificate is registered was not asked: "
                                        + fingerprint(signature)));
            case UNSIGNED -> noted("UNSIGNED", new Text("没有签名", "It is not signed"));
            case REFUSED ->
                AspectFindings.of(
                        Aspect.SIGNATURE,
                        new Text("签名被拒绝，见准入一栏", "The signature is refused; see the gate"),
                        List.of(finding(
                                "SIGNATURE_REFUSED", Gravity.REFUSED, new Text("签名被拒绝", "The signature is refused"))));
        };
    }

    private static AspectFindings noted(String code, Text told) {
        return AspectFindings.of(Aspect.SIGNATURE, told, List.of(finding(code, Gravity.WARN, told)));
    }

    private static Finding finding(String code, Gravity gravity, Text told) {
        return new Finding(
                Aspect.SIGNATURE,
                code,
                gravity,
                Optional.empty(),
                "",
                List.of(),
                false,
                told,
                new Text("用登记的密钥签名后重新提交", "Sign it with a registered key and send it again"),
                List.of());
    }

    private static String owner(Signature signature) {
        return signature.owner().map(owner -> owner.name()).orElse("");
    }

    private static String fingerprint(Signature signature) {
        return signature.fingerprint().map(Object::toString).orElse("");
    }
}
