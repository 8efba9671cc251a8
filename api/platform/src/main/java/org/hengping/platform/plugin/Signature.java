// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.signing.KeyOwner;

/**
 * What is known of who signed a bundle.
 *
 * @param state what the signature is worth
 * @param owner in whose name the key is registered; present exactly if the state is SIGNED
 * @param fingerprint SHA-256 of the signer's certificate; present if the state is SIGNED or UNREGISTERED
 */
public record Signature(State state, Optional<KeyOwner> owner, Optional<ContentDigest> fingerprint) {
    /** What a signature is worth. */
    public enum State {
        /** There is none, or none could be read because the archive cannot be. */
        UNSIGNED,
        /** It is intact, and its key is registered and was valid when the gate looked. */
        SIGNED,
        /** It is intact; whose key it is was not asked, because the gate was given no register. */
        UNREGISTERED,
        /** There is one, and the gate refuses it; the report says why. */
        REFUSED
    }

    /** No signature. */
    public static final Signature UNSIGNED = new Signature(State.UNSIGNED, Optional.empty(), Optional.empty());

    /** A signature that the gate refuses. */
    public static final Signature REFUSED = new Signature(State.REFUSED, Optional.empty(), Optional.empty());

    public Signature {
        Objects.requireNonNull(state, "state");
        if (owner.isPresent() != (state == State.SIGNED)) {
            throw new IllegalArgumentException("the owner is told exactly of what is SIGNED");
        }
        if (fingerprint.isPresent() != (state == State.SIGNED || state == State.UNREGISTERED)) {
            throw new IllegalArgumentException("the fingerprint is told exactly of intact signatures");
        }
    }

    /** Returns the signature by a registered key. */
    public static Signature signed(KeyOwner owner, ContentDigest fingerprint) {
        return new Signature(State.SIGNED, Optional.of(owner), Optional.of(fingerprint));
    }

    /** Returns an intact signature by a key about which no register was asked. */
    public static Signature unregistered(ContentDigest fingerprint) {
        return new Signature(State.UNREGISTERED, Optional.empty(), Optional.of(fingerprint));
    }
}
