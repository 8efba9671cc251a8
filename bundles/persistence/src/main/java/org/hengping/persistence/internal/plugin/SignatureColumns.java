// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.plugin;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;
import org.jspecify.annotations.Nullable;

/** Who signed a bundle, in four columns. */
@Embeddable
public class SignatureColumns {
    @Column(name = "signature_state")
    @Enumerated(EnumType.STRING)
    private Signature.State state;

    @Column(name = "signer_kind")
    @Enumerated(EnumType.STRING)
    private KeyOwner.@Nullable Kind ownerKind;

    @Column(name = "signer_name")
    private @Nullable String owner;

    @Column(name = "signer_fingerprint")
    private @Nullable String fingerprint;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected SignatureColumns() {}

    SignatureColumns(Signature signature) {
        this.state = signature.state();
        this.ownerKind = signature.owner().map(KeyOwner::kind).orElse(null);
        this.owner = signature.owner().map(KeyOwner::name).orElse(null);
        this.fingerprint = signature.fingerprint().map(ContentDigest::hex).orElse(null);
    }

    Signature toRecord() {
        Optional<KeyOwner> known = Optional.ofNullable(ownerKind)
                .flatMap(kind -> Optional.ofNullable(owner).map(name -> new KeyOwner(kind, name)));
        return new Signature(state, known, Optional.ofNullable(fingerprint).map(ContentDigest::new));
    }
}
