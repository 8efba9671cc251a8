// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.persistence.contract.Samples.AWKWARD;
import static org.hengping.persistence.contract.Samples.VERSION;
import static org.hengping.persistence.contract.Samples.WHEN;
import static org.hengping.persistence.contract.Samples.digest;
import static org.hengping.persistence.contract.Samples.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.evaluation.store.UnitFactStore.Brought;
import org.hengping.evaluation.store.UnitFactStore.Definition;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactKind;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of facts of units keeps to. */
abstract class UnitFactStoreContract extends Contract {
    private static final Text UNIT = new Text("平湖大学（虚构）", "Pinghu University (invented)");
    private static final Signatory BY = new Signatory("测试甲", "职称处");
    private static final UnitFactClass MIXED =
            new UnitFactClass(Optional.of(RedLineClass.AWARD), new TreeMap<>(Map.of("price", RedLineClass.FUNDING)));

    private final Plugin plugin = plugin("p", VERSION);

    UnitFactStoreContract(Opener opener) {
        super(opener);
    }

    private UnitFactStore store() {
        return database.unitFacts();
    }

    @BeforeEach
    final void aPluginIsThere() {
        database.plugins().add(plugin, "{}");
    }

    private static Definition definition(String name, Optional<UnitFactClass> proposed) {
        return new Definition(
                digest(name),
                UnitFactKind.FACT,
                name,
                new Text(AWKWARD, AWKWARD),
                "{\"a\":\"" + "长".repeat(5_000) + "\"}",
                proposed);
    }

    private static Brought brought(Plugin by, Text unit, Optional<String> signer, Definition... definitions) {
        return new Brought(by.id(), "pinghu", unit, signer, List.of(definitions), WHEN);
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        Definition unclassified = definition("pinghu_a", Optional.empty());
        Definition none = definition("pinghu_b", Optional.of(UnitFactClass.NONE));
        Definition mixed = definition("pinghu_c", Optional.of(MIXED));
        store().add(brought(plugin, UNIT, Optional.empty(), mixed, none, unclassified));

        List<RegisteredUnitFact> all = store().ofPlugin(plugin.id());

        assertThat(all).extracting(RegisteredUnitFact::name).containsExactly("pinghu_a", "pinghu_b", "pinghu_c");
        assertThat(all)
                .extracting(RegisteredUnitFact::proposed)
                .containsExactly(Optional.empty(), Optional.of(UnitFactClass.NONE), Optional.of(MIXED));
        RegisteredUnitFact one = store().find(mixed.digest()).orElseThrow();
        assertThat(one)
                .isEqualTo(new RegisteredUnitFact(
                        mixed.digest(),
                        UnitFactKind.FACT,
                        "pinghu_c",
                        UNIT,
                        mixed.label(),
                        mixed.json(),
                        Optional.of(MIXED),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(plugin.id())));
        assertThat(store().find(digest("nothing"))).isEmpty();
    }

    @Test
    void theSameDefinitionOfTwoPluginsIsKeptOnceAndNamesBoth() {
        Definition same = definition("pinghu_a", Optional.empty());
        Plugin second = plugin("q", new StandardVersion(1, 0, 1));
        database.plugins().add(second, "{}");

        store().add(brought(plugin, UNIT, Optional.empty(), same));
        store().add(brought(plugin, UNIT, Optional.empty(), same));
        store().add(brought(second, UNIT, Optional.empty(), same));

        assertThat(list(10).items()).singleElement().satisfies(one -> assertThat(one.plugins())
                .containsExactly(plugin.id(), second.id()));
        database.plugins().setRemoved(plugin.id(), 1, Optional.of(WHEN));
        assertThat(list(10).items().get(0).plugins()).containsExactly(second.id());
        database.plugins().setRemoved(second.id(), 1, Optional.of(WHEN));
        assertThat(list(10).items()).isEmpty();
        assertThat(store().find(same.digest())).isPresent();
    }

    private Page<RegisteredUnitFact> list(int limit) {
        return store().list(PageRequest.first(limit));
    }

    @Test
    void pagesFollowTheNames() {
        store().add(brought(
                plugin,
                UNIT,
                Optional.empty(),
                definition("pinghu_b", Optional.empty()),
                definition("pinghu_C", Optional.empty()),
                definition("pinghu_a", Optional.empty())));

        Page<RegisteredUnitFact> first = list(2);
        Page<RegisteredUnitFact> second = store().list(new PageRequest(first.next(), 2));

        assertThat(first.items()).extracting(RegisteredUnitFact::name).containsExactly("pinghu_C", "pinghu_a");
        assertThat(second.items()).extracting(RegisteredUnitFact::name).containsExactly("pinghu_b");
        assertThat(second.next()).isEmpty();
        assertFault(Kind.INVALID, "cursor-invalid", () -> store().list(new PageRequest(Optional.of("eA"), 2)));
    }

    @Test
    void aNamespaceBelongsToTheFirstAndToItsSignature() {
        Definition definition = definition("pinghu_a", Optional.empty());
        store().add(brought(plugin, UNIT, Optional.empty(), definition));
        Text other = new Text("南山大学（虚构）", "Nanshan University (invented)");

        assertFault(Kind.CONFLICT, "unit-namespace-taken", () -> store().add(brought(plugin, other, Optional.empty())));
        store().add(brought(plugin, UNIT, Optional.of("平湖大学"), definition));
        assertFault(Kind.CONFLICT, "unit-namespace-taken", () -> store().add(brought(plugin, UNIT, Optional.empty())));
        assertFault(
                Kind.CONFLICT, "unit-namespace-taken", () -> store().add(brought(plugin, UNIT, Optional.of("南山大学"))));
        store().add(brought(plugin, UNIT, Optional.of("平湖大学")));
    }

    @Test
    void ofManyThatClaimANamespaceAtOnceOneHasIt() throws Exception {
        List<Boolean> outcomes = Together.run(6, number -> () -> {
            try {
                store().add(brought(plugin, new Text("单位" + number, "unit " + number), Optional.empty()));
                return true;
            } catch (PlatformException refused) {
                assertThat(refused.code()).isEqualTo("unit-namespace-taken");
                return false;
            }
        });

        assertThat(outcomes).filteredOn(one -> one).hasSize(1);
    }

    @Test
    void decisionsAreAddedAndTheLastCounts() {
        Definition definition = definition("pinghu_a", Optional.empty());
        ContentDigest id = definition.digest();
        store().add(brought(plugin, UNIT, Optional.empty(), definition));
        UnitFactRuling refused = new UnitFactRuling(Optional.empty(), Optional.of(AWKWARD), BY, WHEN);
        UnitFactRuling confirmed = new UnitFactRuling(Optional.of(MIXED), Optional.empty(), BY, WHEN.minusSeconds(9));

        assertThat(store().ruling(id)).isEmpty();
        store().rule(id, refused);
        assertThat(store().ruling(id)).contains(refused);
        store().rule(id, confirmed);

        assertThat(store().ruling(id)).contains(confirmed);
        assertThat(store().find(id).orElseThrow().ruling()).contains(confirmed);
    }

    @Test
    void aPromotionAndItsNameAreGivenOnce() {
        Definition first = definition("pinghu_a", Optional.empty());
        Definition second = definition("pinghu_b", Optional.empty());
        store().add(brought(plugin, UNIT, Optional.empty(), first, second));
        UnitFactPromotion promotion = new UnitFactPromotion("labHours", BY, WHEN);

        store().promote(first.digest(), promotion);

        assertThat(store().find(first.digest()).orElseThrow().promotion()).contains(promotion);
        assertFault(Kind.CONFLICT, "unit-fact-promoted", () -> store().promote(
                        first.digest(), new UnitFactPromotion("other", BY, WHEN)));
        assertFault(Kind.CONFLICT, "unit-fact-promoted", () -> store().promote(second.digest(), promotion));
        assertThat(store().find(second.digest()).orElseThrow().promotion()).isEmpty();
    }
}
