// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.internal.compiler.CostBound;
import org.hengping.evaluation.internal.loading.BundleLoading;
import org.hengping.policy.PolicySnapshot;

/**
 * Standards compiled from the archive, kept by bundle and policy. The least recently used of more than a fixed number are
 * dropped; each is compiled once even if many threads ask for it at the same time. Thread-safe.
 */
final class CompiledStandards {
    private final Archive archive;
    private final PluginLoader loader;
    private final Map<Key, CompletableFuture<CompiledStandard>> kept;

    private record Key(ContentDigest bundle, ContentDigest policy) {}

    CompiledStandards(Archive archive, PluginLoader loader, int most) {
        this.archive = archive;
        this.loader = loader;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<CompiledStandard>> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Returns a standard compiled for a policy.
     *
     * @throws org.hengping.platform.fault.PlatformException UNAVAILABLE if the archive lacks the bundle; INVALID if it
     *     does not fit the policy
     */
    CompiledStandard get(ContentDigest bundle, PolicySnapshot policy) {
        Key key = new Key(bundle, policy.digest());
        CompletableFuture<CompiledStandard> mine = new CompletableFuture<>();
        CompletableFuture<CompiledStandard> first;
        synchronized (kept) {
            first = kept.putIfAbsent(key, mine);
        }
        if (first != null) {
            return joined(first);
        }
        try {
            mine.complete(loader.load(archive.require(bundle), policy.vocabulary()));
        } catch (RuntimeException | Error e) {
            // a failure is told to those who wait for it, and tried anew by those who come later
            synchronized (kept) {
                kept.remove(key, mine);
            }
            mine.completeExceptionally(e);
            throw e;
        }
        return joined(mine);
    }

    /**
     * Returns the bound on the work of a standard's rules; its classes are not touched.
     *
     * @throws org.hengping.platform.fault.PlatformException as {@link #get}
     */
    CostBound cost(ContentDigest bundle, PolicySnapshot policy) {
        return BundleLoading.rulesOnly(archive.require(bundle), policy.vocabulary())
                .cost();
    }

    private static CompiledStandard joined(CompletableFuture<CompiledStandard> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
