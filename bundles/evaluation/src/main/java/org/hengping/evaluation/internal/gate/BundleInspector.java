// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.Inspection;
import org.hengping.policy.Policy;

/** Passes bundles through all checks of the gate, one after another. Thread-safe. */
public final class BundleInspector {
    private final GateLimits limits;

    public BundleInspector(GateLimits limits) {
        this.limits = limits;
    }

    /** Inspects a bundle. */
    public Inspection inspect(byte[] bundle, Policy policy) {
        throw new IllegalStateException("limits " + limits);
    }
}
