// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.SampleBundle;
import org.hengping.evaluation.SamplePolicy;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.evaluation.store.InMemoryStores;
import org.hengping.platform.fault.PlatformException;
import org.junit.jupiter.api.Test;

class CompiledStandardsTest {
    private final InMemoryStores stores = new InMemoryStores();
    private final CompiledStandards compiled =
            new CompiledStandards(new Archive(stores.archive), new PluginLoader(), 2, 0);

    private ContentDigest archived(String version) {
        byte[] bundle = SampleBundle.rulePack()
                .file("standard.yaml", SampleBundle.standard(version, "condition: facts.yearsInPost >= 5"))
                .bytes();
        ContentDigest digest = ContentDigest.of(bundle);
        stores.archive.keep(ArchiveStore.Kind.BUNDLE, digest, bundle);
        return digest;
    }

    private CompiledStandard get(ContentDigest digest) {
        return compiled.get(digest, SamplePolicy.SNAPSHOT);
    }

    @Test
    void compilesOnceAndDropsTheLeastRecentlyUsed() {
        ContentDigest first = archived("1.0.0");
        ContentDigest second = archived("2.0.0");
        CompiledStandard kept = get(first);
        CompiledStandard dropped = get(second);
        assertThat(get(first)).isSameAs(kept);
        get(archived("3.0.0"));
        assertThat(get(first)).isSameAs(kept);
        assertThat(get(second)).isNotSameAs(dropped);
    }

    @Test
    void keepsFurtherOnesWhileMemoryIsPlentiful() {
        CompiledStandards plentiful = new CompiledStandards(new Archive(stores.archive), new PluginLoader(), 2, 3);
        List<CompiledStandard> first = new ArrayList<>();
        List<ContentDigest> digests = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            digests.add(archived(i + ".0.0"));
            first.add(plentiful.get(digests.get(i - 1), SamplePolicy.SNAPSHOT));
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 5; i++) {
                assertThat(plentiful.get(digests.get(i), SamplePolicy.SNAPSHOT)).isSameAs(first.get(i));
            }
        }
    }

    @Test
    void compilesOnceForManyThreads() throws Exception {
        ContentDigest digest = archived("1.0.0");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<CompiledStandard>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> get(digest));
            }
            for (Future<CompiledStandard> future : threads.invokeAll(calls)) {
                assertThat(future.get()).isSameAs(get(digest));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void triesAgainAfterAFailure() {
        ContentDigest digest = archived("1.0.0");
        byte[] bytes = stores.archive.find(digest).orElseThrow();
        stores.archive.lose(digest);
        assertThatThrownBy(() -> get(digest))
                .isInstanceOfSatisfying(PlatformException.class, fault -> assertThat(fault.kind())
                        .isEqualTo(PlatformException.Kind.UNAVAILABLE));
        stores.archive.keep(ArchiveStore.Kind.BUNDLE, digest, bytes);
        assertThat(get(digest).bundle()).isEqualTo(digest);
    }
}
