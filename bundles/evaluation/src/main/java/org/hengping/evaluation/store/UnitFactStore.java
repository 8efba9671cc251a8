// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactKind;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;

/** What units have defined, and what the province has decided about it. Nothing is ever removed from it. */
public interface UnitFactStore {
    /**
     * A definition.
     *
     * @param digest digest of its canonical JSON
     * @param kind what it is
     * @param name with its namespace
     * @param label what people read
     * @param json the whole of it as canonical JSON
     * @param proposed the class that the unit proposes; absent if it proposes none
     */
    record Definition(
            ContentDigest digest,
            UnitFactKind kind,
            String name,
            Text label,
            String json,
            Optional<UnitFactClass> proposed) {
        public Definition {
            Objects.requireNonNull(digest, "digest");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(json, "json");
            Objects.requireNonNull(proposed, "proposed");
        }
    }

    /**
     * What one plugin defines.
     *
     * @param plugin the plugin, which must be there
     * @param namespace the namespace
     * @param unit the unit that the bundle names as its owner
     * @param signer in whose name the bundle is signed; absent if it is not
     * @param definitions what it defines
     * @param at when it came
     */
    record Brought(
            ContentDigest plugin,
            String namespace,
            Text unit,
            Optional<String> signer,
            List<Definition> definitions,
            Instant at) {
        public Brought {
            Objects.requireNonNull(plugin, "plugin");
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(signer, "signer");
            definitions = List.copyOf(definitions);
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Keeps what a plugin defines. The first to bring a namespace has it; once it came signed, only bundles signed in the
     * same name may bring it.
     *
     * @throws org.hengping.platform.fault.PlatformException CONFLICT (code {@code unit-namespace-taken}) if the namespace
     *     belongs to another unit, also if both come at the same time
     */
    void add(Brought brought);

    /** Returns a definition with what was decided about it. */
    Optional<RegisteredUnitFact> find(ContentDigest definition);

    /** Returns the last decision about a definition. */
    Optional<UnitFactRuling> ruling(ContentDigest definition);

    /** Returns what a plugin defines, ordered by name. */
    List<RegisteredUnitFact> ofPlugin(ContentDigest plugin);

    /** Returns a page of the definitions of installed plugins, ordered by name and then by digest. */
    Page<RegisteredUnitFact> list(PageRequest page);

    /** Keeps a decision; earlier ones stay. */
    void rule(ContentDigest definition, UnitFactRuling ruling);

    /**
     * Keeps a promotion.
     *
     * @throws org.hengping.platform.fault.PlatformException CONFLICT (code {@code unit-fact-promoted}) if the definition is
     *     promoted already, or another under that name
     */
    void promote(ContentDigest definition, UnitFactPromotion promotion);
}
