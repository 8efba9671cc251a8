// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import org.hengping.evaluation.internal.gate.BundleInspector;
import org.hengping.platform.plugin.GateReport;
import org.hengping.policy.Policy;

/**
 * Decides whether a bundle may run here at all. The same gate stands before every face and runs in Karaf, in the command
 * line and in tests alike. Thread-safe.
 *
 * <p>It looks at size and archive form, manifest, byte code, the standard against the policy, and runs the author's own
 * cases. It never throws for what is wrong with a bundle; the report says it. What it does not guarantee yet is told in
 * {@code docs/gate.md}.
 */
public final class Gate {
    private final BundleInspector inspector;

    public Gate(GateLimits limits) {
        this.inspector = new BundleInspector(Objects.requireNonNull(limits, "limits"));
    }

    /** Passes a bundle through the gate. */
    public GateReport check(byte[] bundle, Policy policy) {
        return inspect(bundle, policy).report();
    }

    /**
     * Passes a bundle through the gate and tells what it brings.
     *
     * @throws IllegalStateException if no policy pack is present
     */
    public Inspection inspect(byte[] bundle, Policy policy) {
        return inspector.inspect(bundle, policy);
    }
}
