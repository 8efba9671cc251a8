// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.matching;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.assessment.RecordRef;

/**
 * How many of which records one criterion needs.
 *
 * @param needed how many; 0 or more
 * @param records from which ones
 */
public record Demand(int needed, SortedSet<RecordRef> records) {
    public Demand {
        records = Collections.unmodifiableSortedSet(new TreeSet<>(records));
        if (needed < 0) {
            throw new IllegalArgumentException("needed " + needed);
        }
    }
}
