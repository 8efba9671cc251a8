// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.fact.FactPath;

/**
 * A limit on how many records of a kind count in a group (教研论文限 1 篇).
 *
 * @param path the field that tells the kind
 * @param oneOf texts of the values it limits; at least one
 * @param most how many of them count, 0 or more
 */
public record Cap(FactPath path, SortedSet<String> oneOf, int most) {
    public Cap {
        Objects.requireNonNull(path, "path");
        if (path.field().isEmpty()) {
            throw new IllegalArgumentException("a cap limits records, so its path is list[].field: " + path);
        }
        oneOf = Collections.unmodifiableSortedSet(new TreeSet<>(oneOf));
        if (oneOf.isEmpty() || most < 0) {
            throw new IllegalArgumentException("a cap names at least one value and a limit of 0 or more");
        }
    }
}
