// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.Standard;

/**
 * A standard ready to be evaluated. Thread-safe; made from the bytes of its bundle alone, so that the archive can make it
 * again years later.
 *
 * @param standard the standard
 * @param bundle digest of the bundle it was made from
 * @param computations where its leaves are computed
 */
public record CompiledStandard(Standard standard, ContentDigest bundle, Computations computations) {
    public CompiledStandard {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(computations, "computations");
    }
}
