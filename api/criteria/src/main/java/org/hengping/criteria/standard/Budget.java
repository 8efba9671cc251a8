// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Optional;

/**
 * What a standard declares that computing it may spend at most, and is filed with; counted, never timed. What is left out
 * is what the policy grants. A standard can only ask for less than that.
 *
 * @param work in a standard with Java leaves, units of work for one look at one leaf; in a rule pack, operations of all
 *     rules for one dossier with lists as long as a dossier allows. At least 1
 * @param bytes bytes that Java leaves allocate for one look, whether still in use or not; at least 1
 * @param depth steps of calls within calls of Java leaves; at least 1
 */
public record Budget(Optional<Long> work, Optional<Long> bytes, Optional<Integer> depth) {
    public Budget {
        if (work.orElse(1L) < 1 || bytes.orElse(1L) < 1 || depth.orElse(1) < 1) {
            throw new IllegalArgumentException("a budget is positive");
        }
        if (work.isEmpty() && bytes.isEmpty() && depth.isEmpty()) {
            throw new IllegalArgumentException("a budget declares something");
        }
    }
}
