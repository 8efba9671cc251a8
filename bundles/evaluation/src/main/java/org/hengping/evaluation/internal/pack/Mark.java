// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.Comparator;

/**
 * A place in a file of a pack.
 *
 * @param file path of the file
 * @param line from 1
 * @param column from 1, in Unicode code points
 */
record Mark(String file, int line, int column) implements Comparable<Mark> {
    /** The standard before its cases. */
    private static final Comparator<Mark> ORDER = Comparator.comparing(
                    (Mark mark) -> mark.file().startsWith(PackReader.CASES_FOLDER))
            .thenComparing(Mark::file)
            .thenComparingInt(Mark::line)
            .thenComparingInt(Mark::column);

    static Mark startOf(String file) {
        return new Mark(file, 1, 1);
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
