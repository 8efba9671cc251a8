// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that an author probably meant. */
public final class Spelling {
    private static final int LONGEST_WORD = 80;

    private Spelling() {}

    /** Returns the nearest known word, if one is near enough; among equally near ones the first in their natural order. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        int limit = Math.max(1, word.length() / 3);
        return known.stream()
                .sorted()
                .filter(candidate -> candidate.length() <= LONGEST_WORD && distance(word, candidate) <= limit)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** Returns a half-sentence such as {@code ；是否指“degree”？}, or nothing. */
    public static String hintZh(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "；是否指“" + near + "”？").orElse("");
    }

    /** Returns a half-sentence such as {@code ; did you mean "degree"?}, or nothing. */
    public static String hintEn(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), ignoring case. */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
