// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.internal.compiler.CostBound;
import org.hengping.evaluation.internal.loading.BundleLoading;
import org.hengping.policy.PolicySnapshot;

/**
 * Standards compiled from the archive, kept by bundle and policy. A fixed number, the most recently used, are always kept;
 * further ones for as long as the machine has memory for them, so that a thousand standards in turn are not compiled again
 * and again. Each is compiled once even if many threads ask for it at the same time. Thread-safe.
 */
final class CompiledStandards {
    private final Archive archive;
    private final PluginLoader loader;
    private final Map<Key, CompletableFuture<CompiledStandard>> kept;
    private final Map<Key, SoftReference<CompiledStandard>> spare;

    private record Key(ContentDigest bundle, ContentDigest policy) {}

    /**
     * @param most how many are always kept
     * @param further how many more are kept while memory is plentiful
     */
    CompiledStandards(Archive archive, PluginLoader loader, int most, int further) {
        this.archive = archive;
        this.loader = loader;
        this.spare = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<CompiledStandard>> eldest) {
                return size() > further;
            }
        };
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<CompiledStandard>> eldest) {
                if (size() <= most) {
                    return false;
                }
                CompletableFuture<CompiledStandard> made = eldest.getValue();
                if (made.isDone() && !made.isCompletedExceptionally()) {
                    spare.put(eldest.getKey(), new SoftReference<>(made.join()));
                }
                return true;
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
            first = kept.get(key);
            if (first == null) {
                Optional<CompiledStandard> again =
                        Optional.ofNullable(spare.remove(key)).map(SoftReference::get);
                again.ifPresent(mine::complete);
                kept.put(key, mine);
                if (again.isPresent()) {
                    return again.get();
                }
            }
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
