// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.jspecify.annotations.Nullable;

/** A decision of the province as a row; it is never changed. */
@Entity
@Table(name = "unit_fact_ruling")
public class UnitFactRulingEntity {
    /** Given by the database, in the order of the decisions. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ruling_order")
    private long rulingOrder;

    @Column(name = "definition")
    private String definition;

    @Column(name = "confirmed")
    private @Nullable String confirmed;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "ruled_by")
    private String ruledBy;

    @Column(name = "ruled_role")
    private String ruledRole;

    @Column(name = "ruled_at")
    private Instant ruledAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected UnitFactRulingEntity() {}

    static UnitFactRulingEntity of(String definition, UnitFactRuling ruling) {
        UnitFactRulingEntity row = new UnitFactRulingEntity();
        row.definition = definition;
        row.confirmed = ClassColumn.of(ruling.confirmed());
        row.reason = ruling.reason().orElse(null);
        row.ruledBy = ruling.by().name();
        row.ruledRole = ruling.by().role();
        row.ruledAt = ruling.at();
        return row;
    }

    UnitFactRuling toRecord() {
        return new UnitFactRuling(
                ClassColumn.read(confirmed), Optional.ofNullable(reason), new Signatory(ruledBy, ruledRole), ruledAt);
    }

    @Override
    public String toString() {
        return "ruling " + rulingOrder + " on " + definition;
    }
}
