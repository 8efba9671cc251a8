// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.persistence.contract.Samples.AWKWARD;
import static org.hengping.persistence.contract.Samples.STANDARD;
import static org.hengping.persistence.contract.Samples.VERSION;
import static org.hengping.persistence.contract.Samples.WHEN;
import static org.hengping.persistence.contract.Samples.digest;
import static org.hengping.persistence.contract.Samples.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.PluginStore;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;
import org.junit.jupiter.api.Test;

abstract class PluginStoreContract extends Contract {
    PluginStoreContract(Opener opener) {
        super(opener);
    }

    private PluginStore store() {
        return database.plugins();
    }

    @Test
    void everyValueComesBackAsItWasGiven() {
        Plugin plugin = new Plugin(
                digest("all"),
                "org.example." + "a".repeat(200),
                PluginKind.JAVA,
                new StandardId("a".repeat(100)),
                new StandardVersion(99_999, 0, 7),
                new Text("文".repeat(Text.MAXIMUM_LENGTH), AWKWARD),
                Long.MAX_VALUE,
                Signature.signed(new KeyOwner(KeyOwner.Kind.UNIT, "文".repeat(200)), digest("certificate")),
                InstallationSource.DEPLOY_FOLDER,
                WHEN,
                Optional.of(WHEN.plusNanos(1_000)),
                41);
        String report = "{\"findings\":[\"" + AWKWARD + "\"]}" + "长".repeat(100_000);

        store().add(plugin, report);

        assertThat(store().find(plugin.id())).contains(plugin);
        assertThat(store().findByStandard(plugin.standard(), plugin.version())).contains(plugin);
        assertThat(store().report(plugin.id())).contains(report);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store().find(digest("nothing"))).isEmpty();
        assertThat(store().findByStandard(STANDARD, VERSION)).isEmpty();
        assertThat(store().report(digest("nothing"))).isEmpty();
        assertThat(store().installed()).isEmpty();
        assertThat(store().list(PageRequest.first(1))).isEqualTo(new Page<>(List.of(), Optional.empty()));
        assertFault(
                Kind.NOT_FOUND, "plugin-not-found", () -> store().setRemoved(digest("nothing"), 1, Optional.of(WHEN)));
    }

    @Test
    void aStandardVersionIsTakenForEver() {
        Plugin first = plugin("first", VERSION);
        store().add(first, "{}");
        store().setRemoved(first.id(), 1, Optional.of(WHEN));

        assertFault(Kind.CONFLICT, "standard-version-taken", () -> store().add(plugin("second", VERSION), "{}"));

        assertThat(store().find(digest("second"))).isEmpty();
        assertThat(store().report(digest("second"))).isEmpty();
        store().add(plugin("second", new StandardVersion(1, 0, 1)), "{}");
    }

    @Test
    void ofEightThatBringTheSameVersionAtOnceOneWins() throws Exception {
        List<Optional<PlatformException>> outcomes = Together.run(8, number -> () -> {
            try {
                store().add(plugin("rival" + number, VERSION), "{}");
                return Optional.empty();
            } catch (PlatformException refused) {
                return Optional.of(refused);
            }
        });

        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(outcomes.stream().flatMap(Optional::stream)).hasSize(7).allSatisfy(refused -> {
            assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(refused.code()).isEqualTo("standard-version-taken");
        });
        assertThat(store().installed()).hasSize(1);
    }

    @Test
    void removalAndReturnCountTheRecordVersion() {
        Plugin plugin = plugin("p", VERSION);
        store().add(plugin, "{}");

        Plugin removed = store().setRemoved(plugin.id(), 1, Optional.of(WHEN));
        assertThat(removed.removedAt()).contains(WHEN);
        assertThat(removed.recordVersion()).isEqualTo(2);
        assertThat(store().find(plugin.id())).contains(removed);
        assertThat(store().installed()).isEmpty();

        Plugin back = store().setRemoved(plugin.id(), 2, Optional.empty());
        assertThat(back.installed()).isTrue();
        assertThat(back.recordVersion()).isEqualTo(3);
        assertThat(store().installed()).containsExactly(back);
    }

    @Test
    void aStaleRecordVersionChangesNothing() {
        Plugin plugin = plugin("p", VERSION);
        store().add(plugin, "{}");

        assertFault(Kind.STALE, "plugin-changed", () -> store().setRemoved(plugin.id(), 7, Optional.of(WHEN)));

        assertThat(store().find(plugin.id())).contains(plugin);
    }

    @Test
    void ofEightThatRemoveTheSameRecordVersionOneWins() throws Exception {
        Plugin plugin = plugin("p", VERSION);
        store().add(plugin, "{}");

        List<Boolean> won = Together.run(8, number -> () -> {
            try {
                store().setRemoved(plugin.id(), 1, Optional.of(WHEN.plusSeconds(number)));
                return true;
            } catch (PlatformException refused) {
                assertThat(refused.kind()).isEqualTo(Kind.STALE);
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(store().find(plugin.id()).orElseThrow().recordVersion()).isEqualTo(2);
    }

    @Test
    void pagesFollowTheOrderOfInstallation() {
        List<String> names = List.of("zeta", "alpha", "mu", "omega", "beta", "gone", "last");
        for (int i = 0; i < names.size(); i++) {
            store().add(plugin(names.get(i), new StandardVersion(i, 0, 0)), "{}");
        }
        store().setRemoved(digest("gone"), 1, Optional.of(WHEN));

        List<String> seen = new ArrayList<>();
        int pages = 0;
        Optional<String> cursor = Optional.empty();
        do {
            Page<Plugin> page = store().list(new PageRequest(cursor, 2));
            page.items().forEach(item -> seen.add(item.symbolicName().substring("org.example.".length())));
            cursor = page.next();
            pages++;
        } while (cursor.isPresent());

        assertThat(seen).containsExactly("zeta", "alpha", "mu", "omega", "beta", "last");
        assertThat(pages).isEqualTo(3);
        assertThat(store().installed()).hasSize(6);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (String bad : List.of("", "!", "YWJj", "x".repeat(300), "cGx1Z2luczphYmM", "YXNzZXNzbWVudHM6MQ")) {
            assertFault(Kind.INVALID, "cursor-invalid", () -> store().list(new PageRequest(Optional.of(bad), 2)));
        }
    }
}
