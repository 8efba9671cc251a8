// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import org.hengping.criteria.fact.Vocabulary;
import org.hengping.evaluation.CompiledStandard;

/** Loads bundles. */
public final class BundleLoading {
    private BundleLoading() {}

    /** Loads a bundle. */
    public static CompiledStandard load(byte[] bundle, Vocabulary vocabulary) {
        throw new IllegalStateException(bundle.length + " bytes, " + vocabulary);
    }
}
