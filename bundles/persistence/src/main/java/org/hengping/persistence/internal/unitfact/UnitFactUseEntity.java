// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import javax.persistence.EmbeddedId;
import javax.persistence.Entity;
import javax.persistence.Table;

/** That a plugin defines a fact so, as a row. */
@Entity
@Table(name = "unit_fact_use")
public class UnitFactUseEntity {
    @EmbeddedId
    private UnitFactUseKey key;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected UnitFactUseEntity() {}

    UnitFactUseEntity(UnitFactUseKey key) {
        this.key = key;
    }

    @Override
    public String toString() {
        return "use of a fact by " + key.plugin();
    }
}
