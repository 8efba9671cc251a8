// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.assessment.Execution;
import org.hengping.platform.standard.StandardCost;

/** What stored assessments spent since the start, by plugin. Thread-safe. */
final class SpentSoFar {
    private final Map<ContentDigest, StandardCost.Observed> spent = new ConcurrentHashMap<>();
    private final Map<ContentDigest, Execution.Spent> sums = new ConcurrentHashMap<>();

    /** Counts one assessment. */
    void add(ContentDigest plugin, Execution execution) {
        execution
                .spent()
                .ifPresent(one -> spent.compute(plugin, (key, before) -> {
                    Execution.Spent sum = sums.merge(plugin, one, Execution.Spent::plus);
                    long times = before == null ? 1 : before.assessments() + 1;
                    return new StandardCost.Observed(
                            times,
                            sum.work() / times,
                            Math.max(one.work(), before == null ? 0 : before.workMost()),
                            sum.bytes() / times,
                            Math.max(one.bytes(), before == null ? 0 : before.bytesMost()));
                }));
    }

    Optional<StandardCost.Observed> of(ContentDigest plugin) {
        return Optional.ofNullable(spent.get(plugin));
    }
}
