// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hengping.criteria.Text;
import org.hengping.evaluation.store.UnitFactStore.Brought;
import org.jspecify.annotations.Nullable;

/** A namespace as a row. */
@Entity
@Table(name = "unit_namespace")
public class UnitNamespaceEntity {
    @Id
    @Column(name = "namespace")
    private String namespace;

    @Column(name = "unit_zh")
    private String unitZh;

    @Column(name = "unit_en")
    private String unitEn;

    @Column(name = "signer")
    private @Nullable String signer;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_at")
    private java.time.Instant claimedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected UnitNamespaceEntity() {}

    static UnitNamespaceEntity of(Brought brought) {
        UnitNamespaceEntity row = new UnitNamespaceEntity();
        row.namespace = brought.namespace();
        row.unitZh = brought.unit().zh();
        row.unitEn = brought.unit().en();
        row.signer = brought.signer().orElse(null);
        row.claimedBy = brought.plugin().hex();
        row.claimedAt = brought.at();
        return row;
    }

    Text unit() {
        return new Text(unitZh, unitEn);
    }

    /** Tells whether a bundle may bring this namespace, too; the first signed one settles whose it is. */
    boolean admits(Brought brought) {
        return unit().equals(brought.unit())
                && (signer == null || brought.signer().equals(Optional.of(signer)));
    }

    void signed(Optional<String> by) {
        if (signer == null) {
            signer = by.orElse(null);
        }
    }
}
