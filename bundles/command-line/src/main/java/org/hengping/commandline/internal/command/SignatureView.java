// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;

/** Shows who signed a bundle to a person or a program. */
final class SignatureView {
    private SignatureView() {}

    static String line(Signature signature) {
        String certificate =
                signature.fingerprint().map(ContentDigest::toString).orElse("");
        return switch (signature.state()) {
            case UNSIGNED -> "未签名 / unsigned";
            case SIGNED -> signature.owner().map(KeyOwner::name).orElse("") + "  " + certificate;
            case UNREGISTERED -> "完好，密钥未核对 / intact, key not looked up  " + certificate;
            case REFUSED -> "不被接受 / refused";
        };
    }

    /** Returns it in the form in which the REST interface shows it. */
    static JsonObject json(Signature signature) {
        return JsonObject.builder()
                .put("state", signature.state().name())
                .putIfPresent("owner", signature.owner().map(owner -> JsonObject.builder()
                        .put("kind", owner.kind().name())
                        .put("name", owner.name())
                        .build()))
                .putIfPresent(
                        "fingerprint",
                        signature.fingerprint().map(certificate -> new JsonString(certificate.toString())))
                .build();
    }
}
