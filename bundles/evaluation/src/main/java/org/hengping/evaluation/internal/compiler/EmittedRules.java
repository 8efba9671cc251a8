// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

/** What emitted classes are. They hold no state. */
interface EmittedRules {
    /** Computes the cells of this class; those of earlier classes are there already. */
    void run(Bound bound, Results results);
}
