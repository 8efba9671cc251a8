// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.UnitFactPromotion;

/** A promotion as a row; it is never changed. */
@Entity
@Table(name = "unit_fact_promotion")
public class UnitFactPromotionEntity {
    @Id
    @Column(name = "definition")
    private String definition;

    @Column(name = "common_name")
    private String commonName;

    @Column(name = "promoted_by")
    private String promotedBy;

    @Column(name = "promoted_role")
    private String promotedRole;

    @Column(name = "promoted_at")
    private Instant promotedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected UnitFactPromotionEntity() {}

    static UnitFactPromotionEntity of(String definition, UnitFactPromotion promotion) {
        UnitFactPromotionEntity row = new UnitFactPromotionEntity();
        row.definition = definition;
        row.commonName = promotion.commonName();
        row.promotedBy = promotion.by().name();
        row.promotedRole = promotion.by().role();
        row.promotedAt = promotion.at();
        return row;
    }

    UnitFactPromotion toRecord() {
        return new UnitFactPromotion(commonName, new Signatory(promotedBy, promotedRole), promotedAt);
    }

    @Override
    public String toString() {
        return "promotion of " + definition;
    }
}
