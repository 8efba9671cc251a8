// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hengping.policy.PolicySnapshot;

/**
 * Where the leaves of one standard are computed: here, under a watch, or in a worker process. Whoever evaluates goes
 * through {@link #during}; what comes out is the same everywhere. Thread-safe.
 */
@FunctionalInterface
public interface Computations extends Supplier<LeafComputation> {
    /** Returns a new computation, cheaply, for one look at a leaf. */
    @Override
    LeafComputation get();

    /**
     * Runs one evaluation.
     *
     * @param dossier gives the dossier where it must be handed on
     * @param evaluation takes what makes a computation for each look, on one thread, in the order of the tree
     * @throws org.hengping.platform.fault.PlatformException UNAVAILABLE if there can be no result now: the machine or
     *     worker gave out, the watch ended it, or the isolation is not what is asked for. That is no verdict
     */
    default <T> T during(
            PolicySnapshot policy, Supplier<SealedDossier> dossier, Function<Supplier<LeafComputation>, T> evaluation) {
        return evaluation.apply(this);
    }

    /**
     * Makes ready to compute under a policy, so that what cannot be loaded is found now and not at the first dossier.
     *
     * @throws org.hengping.platform.fault.PlatformException INVALID if classes cannot be loaded; UNAVAILABLE as {@link
     *     #during}
     */
    default void prepare(PolicySnapshot policy) {}

    /** Returns the same with something put around each computation. */
    default Computations around(UnaryOperator<LeafComputation> wrapping) {
        Computations inner = this;
        return new Computations() {
            @Override
            public LeafComputation get() {
                return wrapping.apply(inner.get());
            }

            @Override
            public void prepare(PolicySnapshot policy) {
                inner.prepare(policy);
            }

            @Override
            public <T> T during(
                    PolicySnapshot policy,
                    Supplier<SealedDossier> dossier,
                    Function<Supplier<LeafComputation>, T> evaluation) {
                return inner.during(
                        policy, dossier, computations -> evaluation.apply(() -> wrapping.apply(computations.get())));
            }
        };
    }
}
