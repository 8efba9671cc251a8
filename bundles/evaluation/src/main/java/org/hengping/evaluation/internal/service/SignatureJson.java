// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.Optional;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;

/** Who signed a bundle, as the report of the gate holds it. */
final class SignatureJson {
    private SignatureJson() {}

    static JsonObject write(Signature signature) {
        return JsonObject.builder()
                .put("state", signature.state().name())
                .putIfPresent(
                        "ownerKind",
                        signature
                                .owner()
                                .map(owner -> new JsonString(owner.kind().name())))
                .putIfPresent("owner", signature.owner().map(owner -> new JsonString(owner.name())))
                .putIfPresent(
                        "fingerprint",
                        signature.fingerprint().map(fingerprint -> new JsonString(fingerprint.toString())))
                .build();
    }

    /** @throws IllegalArgumentException if it is no signature */
    static Signature read(JsonObject json) {
        Signature.State state = text(json, "state")
                .map(Signature.State::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("a signature has a state"));
        Optional<KeyOwner> owner = text(json, "ownerKind")
                .map(KeyOwner.Kind::valueOf)
                .flatMap(kind -> text(json, "owner").map(name -> new KeyOwner(kind, name)));
        return new Signature(state, owner, text(json, "fingerprint").map(ContentDigest::parse));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.get(name)
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::value);
    }
}
