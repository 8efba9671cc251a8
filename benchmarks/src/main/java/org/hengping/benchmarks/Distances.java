// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.util.List;

/** Edit distances: loops over whole numbers and nothing else, where metering weighs most. */
final class Distances {
    private static final int STEP = 5;

    private Distances() {}

    /** Returns the sum of the distances between the subjects of every fifth item. */
    static int ofSubjects(List<Item> items) {
        int sum = 0;
        for (int i = 0; i < items.size(); i += STEP) {
            for (int j = i + STEP; j < items.size(); j += STEP) {
                sum += between(items.get(i).subject(), items.get(j).subject());
            }
        }
        return sum;
    }

    static int between(String one, String other) {
        char[] first = one.toCharArray();
        char[] second = other.toCharArray();
        int[] above = new int[second.length + 1];
        int[] row = new int[second.length + 1];
        for (int j = 0; j <= second.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= first.length; i++) {
            row[0] = i;
            for (int j = 1; j <= second.length; j++) {
                int changed = above[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            int[] swapped = above;
            above = row;
            row = swapped;
        }
        return above[second.length];
    }
}
