// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.util.List;

/** The twenty conditions as anybody would write them in Java: one plain loop over records for each. */
final class EngineLoops {
    private EngineLoops() {}

    static int mask(Application a, long fiveYears, long threeYears) {
        List<Item> items = a.items();
        int mask = 0;
        mask |= bit(
                0,
                a.degree().equals("DOCTOR")
                        || (a.degree().equals("MASTER") && a.years() >= 5)
                        || (a.degree().equals("BACHELOR") && a.years() >= 10));
        mask |= bit(1, a.since() <= fiveYears);
        int count = 0;
        for (Item i : items) {
            if (i.kind().equals("PAPER") && i.level() >= 3 && i.rank() == 1 && i.date() >= a.since() && i.verified()) {
                count++;
            }
        }
        mask |= bit(2, count >= 3);
        count = 0;
        for (Item i : items) {
            if (i.kind().equals("PATENT") && i.status().equals("GRANTED") && i.rank() <= 2 && i.date() >= a.since()) {
                count++;
            }
        }
        mask |= bit(3, count >= 2);
        long sum = 0;
        for (Item i : items) {
            if (i.kind().equals("PROJECT") && i.role().equals("LEAD") && i.date() >= a.since()) {
                sum += i.amount();
            }
        }
        mask |= bit(4, sum >= 500_000_000);
        boolean found = false;
        for (Item i : items) {
            if (i.kind().equals("AWARD") && i.level() >= 4 && i.rank() <= 5) {
                found = true;
                break;
            }
        }
        mask |= bit(5, found);
        boolean all = true;
        for (Item i : items) {
            if (i.kind().equals("ANNUAL")
                    && !i.grade().equals("EXCELLENT")
                    && !i.grade().equals("COMPETENT")) {
                all = false;
                break;
            }
        }
        mask |= bit(6, all);
        count = 0;
        for (Item i : items) {
            if (i.kind().equals("ANNUAL") && i.grade().equals("EXCELLENT")) {
                count++;
            }
        }
        mask |= bit(7, count >= 2);
        sum = 0;
        for (Item i : items) {
            if (i.kind().equals("TRAINING") && i.date() >= fiveYears) {
                sum += i.hours();
            }
        }
        mask |= bit(8, sum >= 360);
        return mask | second(a, threeYears);
    }

    private static int second(Application a, long threeYears) {
        List<Item> items = a.items();
        int mask = 0;
        boolean found = false;
        for (Item i : items) {
            if (i.kind().equals("STANDARD") && i.level() >= 2) {
                found = true;
                break;
            }
        }
        mask |= bit(9, found);
        found = false;
        for (Item i : items) {
            if (i.kind().equals("CERT") && i.status().equals("GRANTED")) {
                found = true;
                break;
            }
        }
        mask |= bit(10, found);
        boolean all = true;
        for (Item i : items) {
            if (i.kind().equals("SANCTION") && i.date() >= threeYears) {
                all = false;
                break;
            }
        }
        mask |= bit(11, all);
        int count = 0;
        for (Item i : items) {
            if (i.kind().equals("REPORT") && i.words() >= 3_000 && i.rank() == 1) {
                count++;
            }
        }
        mask |= bit(12, count >= 2);
        long sum = 0;
        for (Item i : items) {
            if (i.kind().equals("PAPER")) {
                sum += i.points();
            }
        }
        mask |= bit(13, sum >= 30);
        found = false;
        for (Item i : items) {
            if (i.kind().equals("AWARD") && i.level() >= 3) {
                found = true;
                break;
            }
        }
        mask |= bit(14, found);
        all = true;
        for (Item i : items) {
            if (!i.verified() && !i.kind().equals("SELF")) {
                all = false;
                break;
            }
        }
        mask |= bit(15, all);
        count = 0;
        for (Item i : items) {
            if (i.kind().equals("PROJECT") && i.amount() >= 100_000_000) {
                count++;
            }
        }
        mask |= bit(16, count >= 2);
        found = false;
        for (Item i : items) {
            if (i.kind().equals("MENTOR")) {
                found = true;
                break;
            }
        }
        mask |= bit(17, found);
        count = 0;
        for (Item i : items) {
            boolean text = i.kind().equals("PAPER")
                    || i.kind().equals("REPORT")
                    || i.kind().equals("STANDARD");
            if (text && i.subject().startsWith("ENG")) {
                count++;
            }
        }
        mask |= bit(18, count >= 5);
        return mask | bit(19, !a.unit().equals("PUBLIC") || a.posted());
    }

    private static int bit(int index, boolean set) {
        return set ? 1 << index : 0;
    }
}
