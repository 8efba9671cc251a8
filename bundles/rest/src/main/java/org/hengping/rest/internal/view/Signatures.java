// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;

/** Who signed a bundle, as it is shown. */
final class Signatures {
    private Signatures() {}

    static JsonObject json(Signature signature) {
        return JsonObject.builder()
                .put("state", signature.state().name())
                .putIfPresent("owner", signature.owner().map(Signatures::json))
                .putIfPresent(
                        "fingerprint",
                        signature.fingerprint().map(fingerprint -> new JsonString(fingerprint.toString())))
                .build();
    }

    static JsonObject json(KeyOwner owner) {
        return JsonObject.builder()
                .put("kind", owner.kind().name())
                .put("name", owner.name())
                .build();
    }

    static String owner(Signature signature) {
        return signature.owner().map(KeyOwner::name).orElse("");
    }

    static String fingerprint(Signature signature) {
        return signature.fingerprint().map(ContentDigest::toString).orElse("");
    }
}
