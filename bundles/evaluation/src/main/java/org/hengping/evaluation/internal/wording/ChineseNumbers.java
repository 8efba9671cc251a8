// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.wording;

/** Numbers as Chinese documents number their parts: 一、（一）1.（1）. */
public final class ChineseNumbers {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {}

    /**
     * Returns the mark of the {@code number}th part on a level of a document; levels below the fourth are numbered like
     * the fourth.
     *
     * @param number from 1 to 999
     */
    public static String mark(int level, int number) {
        return switch (level) {
            case 1 -> of(number) + "、";
            case 2 -> "（" + of(number) + "）";
            case 3 -> number + ". ";
            default -> "（" + number + "）";
        };
    }

    /** Returns a number from 1 to 999 in Chinese. */
    public static String of(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("numbers from 1 to 999 only: " + number);
        }
        StringBuilder out = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0) {
            out.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            if (tens > 1 || hundreds > 0) {
                out.append(DIGITS.charAt(tens));
            }
            out.append('十');
        } else if (hundreds > 0 && ones > 0) {
            out.append(DIGITS.charAt(0));
        }
        if (ones > 0) {
            out.append(DIGITS.charAt(ones));
        }
        return out.toString();
    }
}
