// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.unitfact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.UnitCodeList;
import org.hengping.criteria.fact.UnitFact;
import org.hengping.criteria.fact.UnitFacts;
import org.hengping.evaluation.internal.json.UnitFactWriter;
import org.hengping.evaluation.store.UnitFactStore.Brought;
import org.hengping.evaluation.store.UnitFactStore.Definition;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactKind;

/** What a bundle defines, as it is kept. */
public final class BroughtFacts {
    private BroughtFacts() {}

    /** Returns what a plugin brings. */
    public static Brought of(ContentDigest plugin, UnitFacts facts, Signature signature, Instant at) {
        List<Definition> definitions = new ArrayList<>();
        facts.facts()
                .forEach(fact -> definitions.add(definition(
                        UnitFactKind.FACT,
                        fact.name(),
                        fact.definition().label(),
                        UnitFactWriter.of(fact, facts.unit()),
                        proposed(fact))));
        facts.codeLists()
                .forEach(codes -> definitions.add(definition(
                        UnitFactKind.CODE_LIST,
                        codes.name(),
                        codes.list().label(),
                        UnitFactWriter.of(codes, facts.unit()),
                        proposed(codes))));
        return new Brought(
                plugin, facts.namespace(), facts.unit(), signature.owner().map(KeyOwner::name), definitions, at);
    }

    private static Definition definition(
            UnitFactKind kind, String name, Text label, JsonObject json, Optional<UnitFactClass> proposed) {
        return new Definition(UnitFactWriter.digest(json), kind, name, label, CanonicalJson.text(json), proposed);
    }

    /** Returns the class that a unit proposes for a fact, if it proposes one. */
    public static Optional<UnitFactClass> proposed(UnitFact fact) {
        if (!fact.classified()) {
            return Optional.empty();
        }
        TreeMap<String, RedLineClass> fields = new TreeMap<>();
        if (fact.definition().type() instanceof FactType.RecordList list) {
            list.fields().forEach(field -> field.redLine().ifPresent(kind -> fields.put(field.name(), kind)));
        }
        return Optional.of(new UnitFactClass(fact.definition().redLine(), fields));
    }

    /** Returns the class that a unit proposes for a code list, if it proposes one. */
    public static Optional<UnitFactClass> proposed(UnitCodeList codes) {
        return codes.classified()
                ? Optional.of(new UnitFactClass(codes.list().redLine(), new TreeMap<>()))
                : Optional.empty();
    }
}
