// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents applications of the engine's workload. */
final class Inventor {
    static final LocalDate TODAY = LocalDate.of(2024, 10, 31);
    static final int ITEMS = 50;

    private static final String[] KINDS = {
        "PAPER",
        "PATENT",
        "PROJECT",
        "AWARD",
        "ANNUAL",
        "TRAINING",
        "STANDARD",
        "CERT",
        "REPORT",
        "MENTOR",
        "SANCTION",
        "SELF"
    };

    private Inventor() {}

    static Application invent(Random random) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(new Item(
                    pick(random, KINDS),
                    pick(random, "ENG-MECHANICS", "ENG-POWER", "MED-SURGERY", "EDU-THEORY"),
                    pick(random, "GRANTED", "PENDING"),
                    pick(random, "LEAD", "MEMBER"),
                    pick(random, "EXCELLENT", "COMPETENT", "FAILED"),
                    TODAY.toEpochDay() - random.nextInt(3_000),
                    random.nextInt(300_000_000),
                    1 + random.nextInt(5),
                    1 + random.nextInt(6),
                    random.nextInt(9_000),
                    random.nextInt(120),
                    random.nextInt(12),
                    random.nextInt(10) > 0));
        }
        return new Application(
                pick(random, "DOCTOR", "MASTER", "BACHELOR", "COLLEGE"),
                random.nextInt(15),
                TODAY.toEpochDay() - random.nextInt(4_000),
                TODAY.toEpochDay(),
                pick(random, "PUBLIC", "PRIVATE"),
                random.nextBoolean(),
                items);
    }

    /** A fresh string, as after parsing. */
    private static String pick(Random random, String... all) {
        return new String(all[random.nextInt(all.length)].toCharArray());
    }
}
