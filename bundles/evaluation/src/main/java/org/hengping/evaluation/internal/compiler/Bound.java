// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import org.hengping.criteria.RecordId;

/**
 * One dossier in the form that emitted code reads: slots and columns of plain numbers, texts beside their numbers in the
 * pool. Used on one thread.
 *
 * <p>The number of a text is -1 where no rule names it and {@link #ABSENT} where there is none.
 */
public final class Bound {
    /** Number of a text that is not there. */
    static final int ABSENT = -2;

    private static final int MOST_KEYS = 8;

    final long[] slots;
    final String[] slotTexts;
    final int[] slotIds;
    final boolean[] slotPresent;
    final int[] counts;
    final RecordId[][] records;
    final long[][] longs;
    final String[][] texts;
    final int[][] ids;
    final boolean[][] present;

    private final DayValues.Rows[] tables;
    private final long[] keys = new long[MOST_KEYS];
    private final String[] textKeys = new String[MOST_KEYS];

    Bound(int slots, int lists, int columns, DayValues.Rows[] tables) {
        this.slots = new long[slots];
        this.slotTexts = new String[slots];
        this.slotIds = new int[slots];
        this.slotPresent = new boolean[slots];
        this.counts = new int[lists];
        this.records = new RecordId[lists][];
        this.longs = new long[columns][];
        this.texts = new String[columns][];
        this.ids = new int[columns][];
        this.present = new boolean[columns][];
        this.tables = tables;
    }

    /** Sets a key of the row that is looked for next. */
    void key(int index, long key) {
        keys[index] = key;
    }

    /** Sets a key of the row that is looked for next. */
    void key(int index, String key) {
        textKeys[index] = key;
    }

    /** Returns the row with the keys set, or -1. */
    int row(int table) {
        return tables[table].find(keys, textKeys);
    }

    long rowValue(int table, int row) {
        return tables[table].value(row);
    }

    String rowText(int table, int row) {
        return tables[table].text(row);
    }
}
