// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

/** What emitted code computed of one dossier: for each cell a value and an error, for some the records that matched. */
public final class Results {
    final long[] values;
    final int[] faults;
    final long[][] matched;

    Results(int cells) {
        this.values = new long[cells];
        this.faults = new int[cells];
        this.matched = new long[cells][];
    }

    /** Tells whether a condition came out true; not so where it is an error. */
    public boolean isTrue(int cell) {
        return values[cell] != 0 && faults[cell] == 0;
    }

    /** Returns room for one bit for each of so many records. */
    long[] bits(int cell, int records) {
        long[] bits = new long[(records + Long.SIZE - 1) / Long.SIZE];
        matched[cell] = bits;
        return bits;
    }

    boolean matched(int cell, int row) {
        return (matched[cell][row / Long.SIZE] >>> row & 1) != 0;
    }
}
