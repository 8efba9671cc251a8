// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;

/** Facts of units in memory. */
public final class InMemoryUnitFacts implements UnitFactStore {
    private record Row(Brought brought, Definition definition) {}

    private final InMemoryStores stores;
    private final Map<String, Brought> namespaces = new LinkedHashMap<>();
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<ContentDigest, List<ContentDigest>> uses = new LinkedHashMap<>();
    private final Map<ContentDigest, List<UnitFactRuling>> rulings = new LinkedHashMap<>();
    private final Map<ContentDigest, UnitFactPromotion> promotions = new LinkedHashMap<>();

    InMemoryUnitFacts(InMemoryStores stores) {
        this.stores = stores;
    }

    Runnable memento() {
        Map<String, Brought> namespacesBefore = new LinkedHashMap<>(namespaces);
        Map<String, Row> rowsBefore = new TreeMap<>(rows);
        return () -> {
            namespaces.clear();
            namespaces.putAll(namespacesBefore);
            rows.clear();
            rows.putAll(rowsBefore);
        };
    }

    @Override
    public void add(Brought brought) {
        stores.locked(() -> {
            Brought first = namespaces.putIfAbsent(brought.namespace(), brought);
            if (first != null && !first.unit().equals(brought.unit())) {
                throw InMemoryStores.conflict("unit-namespace-taken");
            }
            for (Definition definition : brought.definitions()) {
                rows.putIfAbsent(key(definition), new Row(brought, definition));
                uses.computeIfAbsent(definition.digest(), digest -> new ArrayList<>())
                        .add(brought.plugin());
            }
            return true;
        });
    }

    private static String key(Definition definition) {
        return definition.name() + " " + definition.digest().hex();
    }

    private RegisteredUnitFact registered(Row row) {
        Definition definition = row.definition;
        return new RegisteredUnitFact(
                definition.digest(),
                definition.kind(),
                definition.name(),
                row.brought.unit(),
                definition.label(),
                definition.json(),
                definition.proposed(),
                ruling(definition.digest()),
                Optional.ofNullable(promotions.get(definition.digest())),
                uses.getOrDefault(definition.digest(), List.of()).stream()
                        .filter(id -> stores.plugins
                                .find(id)
                                .filter(Plugin::installed)
                                .isPresent())
                        .toList());
    }

    @Override
    public Optional<RegisteredUnitFact> find(ContentDigest definition) {
        return stores.locked(() -> rows.values().stream()
                .filter(row -> row.definition.digest().equals(definition))
                .findFirst()
                .map(this::registered));
    }

    @Override
    public Optional<UnitFactRuling> ruling(ContentDigest definition) {
        return stores.locked(() -> {
            List<UnitFactRuling> all = rulings.getOrDefault(definition, List.of());
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        });
    }

    @Override
    public List<RegisteredUnitFact> ofPlugin(ContentDigest plugin) {
        return stores.locked(() -> rows.values().stream()
                .filter(row ->
                        uses.getOrDefault(row.definition.digest(), List.of()).contains(plugin))
                .map(this::registered)
                .toList());
    }

    @Override
    public Page<RegisteredUnitFact> list(PageRequest page) {
        return stores.locked(() -> InMemoryStores.page(
                rows.values().stream()
                        .map(this::registered)
                        .filter(one -> !one.plugins().isEmpty())
                        .toList(),
                page,
                one -> one.name() + " " + one.definition().hex()));
    }

    @Override
    public void rule(ContentDigest definition, UnitFactRuling ruling) {
        stores.locked(() ->
                rulings.computeIfAbsent(definition, digest -> new ArrayList<>()).add(ruling));
    }

    @Override
    public void promote(ContentDigest definition, UnitFactPromotion promotion) {
        stores.locked(() -> {
            boolean taken = promotions.values().stream()
                    .anyMatch(other -> other.commonName().equals(promotion.commonName()));
            if (taken || promotions.putIfAbsent(definition, promotion) != null) {
                throw InMemoryStores.conflict("unit-fact-promoted");
            }
            return true;
        });
    }
}
