// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.store.UnitFactStore.Brought;
import org.hengping.evaluation.store.UnitFactStore.Definition;
import org.hengping.platform.unitfact.UnitFactKind;
import org.jspecify.annotations.Nullable;

/** A definition of a fact or code list of a unit as a row. */
@Entity
@Table(name = "unit_fact")
public class UnitFactEntity {
    @Id
    @Column(name = "definition")
    private String definition;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private UnitFactKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "unit_zh")
    private String unitZh;

    @Column(name = "unit_en")
    private String unitEn;

    @Column(name = "label_zh")
    private String labelZh;

    @Column(name = "label_en")
    private String labelEn;

    @Column(name = "json")
    private String json;

    @Column(name = "proposed")
    private @Nullable String proposed;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected UnitFactEntity() {}

    static UnitFactEntity of(Brought brought, Definition definition) {
        UnitFactEntity row = new UnitFactEntity();
        row.definition = definition.digest().hex();
        row.kind = definition.kind();
        row.name = definition.name();
        row.unitZh = brought.unit().zh();
        row.unitEn = brought.unit().en();
        row.labelZh = definition.label().zh();
        row.labelEn = definition.label().en();
        row.json = definition.json();
        row.proposed = ClassColumn.of(definition.proposed());
        return row;
    }

    String definition() {
        return definition;
    }

    String name() {
        return name;
    }

    Text unit() {
        return new Text(unitZh, unitEn);
    }

    Definition toRecord() {
        return new Definition(
                new ContentDigest(definition),
                kind,
                name,
                new Text(labelZh, labelEn),
                json,
                ClassColumn.read(proposed));
    }
}
