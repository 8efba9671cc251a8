// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.hengping.evaluation.internal.gate.BundleInspector;
import org.hengping.evaluation.internal.signing.SignatureCheck;
import org.hengping.platform.plugin.GateReport;
import org.hengping.policy.Policy;

/**
 * Decides whether a bundle may run here at all. The same gate stands before every face and runs in Karaf, in the command
 * line and in tests alike. Thread-safe.
 *
 * <p>It looks at size and archive form, signature, manifest, byte code, the standard against the policy, and runs the
 * author's own cases. It never throws for what is wrong with a bundle; the report says it. What it does not guarantee yet is told in
 * {@code docs/gate.md}.
 */
public final class Gate {
    private final GateLimits limits;
    private final SignatureCheck signatures;
    private final BundleInspector inspector;

    /** A gate without a register of keys: it takes any intact signature and remarks that nobody vouches for its key. */
    public Gate(GateLimits limits) {
        this(limits, Optional.empty());
    }

    /**
     * A gate that admits signatures by registered keys only.
     *
     * @param keys which certificates may sign
     * @param clock at which instant they are asked about
     */
    public Gate(GateLimits limits, SigningKeys keys, InstantSource clock) {
        this(limits, Optional.of(new SignatureCheck.Register(keys, clock)));
    }

    private Gate(GateLimits limits, Optional<SignatureCheck.Register> register) {
        this(limits, new SignatureCheck(register), JavaHost.HERE);
    }

    private Gate(GateLimits limits, SignatureCheck signatures, JavaHost host) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.signatures = signatures;
        this.inspector = new BundleInspector(limits, signatures, Objects.requireNonNull(host, "host"));
    }

    /** Returns the same gate, whose plugin classes are loaded and run where the host says. */
    public Gate on(JavaHost host) {
        return new Gate(limits, signatures, host);
    }

    /** Passes a bundle through the gate. */
    public GateReport check(byte[] bundle, Policy policy) {
        return inspect(bundle, policy).report();
    }

    /**
     * Passes a bundle through the gate and tells what it brings.
     *
     * @throws IllegalStateException if no policy pack is present
     * @throws org.hengping.platform.fault.PlatformException UNAVAILABLE if the register of keys cannot be asked, or memory
     *     ran out
     */
    public Inspection inspect(byte[] bundle, Policy policy) {
        return inspector.inspect(bundle, policy);
    }
}
