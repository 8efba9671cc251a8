// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.signing;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.Signatory;
import org.jspecify.annotations.Nullable;

/** A revocation in five columns; all are empty until there is one. */
@Embeddable
public class RevocationColumns {
    @Column(name = "revoked_at")
    private @Nullable Instant at;

    @Column(name = "revocation_reason")
    private @Nullable String reason;

    @Column(name = "revoked_by")
    private @Nullable String name;

    @Column(name = "revoked_role")
    private @Nullable String role;

    @Column(name = "revocation_recorded_at")
    private @Nullable Instant recordedAt;

    /** For the persistence provider. */
    protected RevocationColumns() {}

    RevocationColumns(KeyRevocation revocation) {
        this.at = revocation.at();
        this.reason = revocation.reason();
        this.name = revocation.by().name();
        this.role = revocation.by().role();
        this.recordedAt = revocation.recordedAt();
    }

    Optional<KeyRevocation> toRecord() {
        if (at == null || reason == null || name == null || role == null || recordedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new KeyRevocation(at, reason, new Signatory(name, role), recordedAt));
    }
}
