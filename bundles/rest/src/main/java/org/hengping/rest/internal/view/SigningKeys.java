// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import java.util.List;
import java.util.function.Function;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.hengping.rest.internal.http.Listing;

/** Registered keys, as they are shown. */
public final class SigningKeys {
    private final Function<SigningKey, SigningKey.State> state;

    /** @param state tells what a key is worth now */
    public SigningKeys(Function<SigningKey, SigningKey.State> state) {
        this.state = state;
    }

    /** Returns how keys are listed. */
    public Listing<SigningKey> listing() {
        return new Listing<>(
                this::json,
                List.of(
                        new Listing.Column<>(
                                "fingerprint", key -> key.fingerprint().toString()),
                        new Listing.Column<>(
                                "ownerKind", key -> key.owner().kind().name()),
                        new Listing.Column<>("owner", key -> key.owner().name()),
                        new Listing.Column<>("state", key -> state.apply(key).name()),
                        new Listing.Column<>("algorithm", SigningKey::algorithm),
                        new Listing.Column<>("subject", SigningKey::subject),
                        new Listing.Column<>("from", key -> key.from().toString()),
                        new Listing.Column<>("until", key -> key.until().toString()),
                        new Listing.Column<>(
                                "registeredBy", key -> key.registeredBy().name()),
                        new Listing.Column<>(
                                "registeredAt", key -> key.registeredAt().toString()),
                        new Listing.Column<>(
                                "revokedAt",
                                key -> revoked(key, made -> made.at().toString())),
                        new Listing.Column<>("revocationReason", key -> revoked(key, KeyRevocation::reason)),
                        new Listing.Column<>(
                                "revokedBy",
                                key -> revoked(key, made -> made.by().name()))));
    }

    private static String revoked(SigningKey key, Function<KeyRevocation, String> what) {
        return key.revocation().map(what).orElse("");
    }

    /** Shows a key. */
    public JsonObject json(SigningKey key) {
        return JsonObject.builder()
                .put("fingerprint", key.fingerprint().toString())
                .put("owner", Signatures.json(key.owner()))
                .put("state", state.apply(key).name())
                .put("subject", key.subject())
                .put("algorithm", key.algorithm())
                .put("certificate", key.certificate())
                .put("from", key.from().toString())
                .put("until", key.until().toString())
                .put("registeredBy", json(key.registeredBy()))
                .put("registeredAt", key.registeredAt().toString())
                .putIfPresent("revocation", key.revocation().map(SigningKeys::json))
                .put("recordVersion", key.recordVersion())
                .build();
    }

    private static JsonObject json(KeyRevocation revocation) {
        return JsonObject.builder()
                .put("at", revocation.at().toString())
                .put("reason", revocation.reason())
                .put("by", json(revocation.by()))
                .put("recordedAt", revocation.recordedAt().toString())
                .build();
    }

    private static JsonObject json(Signatory signatory) {
        return JsonObject.builder()
                .put("name", signatory.name())
                .put("role", signatory.role())
                .build();
    }
}
