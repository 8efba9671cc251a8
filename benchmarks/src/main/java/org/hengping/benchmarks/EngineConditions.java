// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.util.List;

/**
 * The twenty conditions of the engine's workload, each in CEL and as a loop for languages with statements. CEL for the peer
 * has days as numbers and money in cents, because its maps hold no other.
 */
final class EngineConditions {
    /** Shown in place of the day five or three years before. */
    static final String FIVE_YEARS = "FIVE_YEARS";

    static final String THREE_YEARS = "THREE_YEARS";

    private static final String PAPER =
            "I.kind == 'PAPER' && I.level >= 3 && I.rank == 1 && I.date >= A.since && I.verified";
    private static final String PATENT =
            "I.kind == 'PATENT' && I.status == 'GRANTED' && I.rank <= 2 && I.date >= A.since";
    private static final String PROJECT = "I.kind == 'PROJECT' && I.role == 'LEAD' && I.date >= A.since";
    private static final String ENGINEERING =
            "(I.kind == 'PAPER' || I.kind == 'REPORT' || I.kind == 'STANDARD') && I.subject.startsWith('ENG')";

    static final List<EngineCondition> ALL = List.of(
            EngineCondition.plain(
                    "A.degree == 'DOCTOR' || A.degree == 'MASTER' && A.years >= 5 || A.degree == 'BACHELOR' && A.years >= 10"),
            EngineCondition.plain("A.since <= FIVE_YEARS"),
            EngineCondition.count(PAPER, 3),
            EngineCondition.count(PATENT, 2),
            EngineCondition.sum(PROJECT, "amount", "MONEY(500000000)"),
            EngineCondition.exists("I.kind == 'AWARD' && I.level >= 4 && I.rank <= 5"),
            EngineCondition.all("I.kind != 'ANNUAL' || I.grade == 'EXCELLENT' || I.grade == 'COMPETENT'"),
            EngineCondition.count("I.kind == 'ANNUAL' && I.grade == 'EXCELLENT'", 2),
            EngineCondition.sum("I.kind == 'TRAINING' && I.date >= FIVE_YEARS", "hours", "360"),
            EngineCondition.exists("I.kind == 'STANDARD' && I.level >= 2"),
            EngineCondition.exists("I.kind == 'CERT' && I.status == 'GRANTED'"),
            EngineCondition.all("I.kind != 'SANCTION' || I.date < THREE_YEARS"),
            EngineCondition.count("I.kind == 'REPORT' && I.words >= 3000 && I.rank == 1", 2),
            EngineCondition.sum("I.kind == 'PAPER'", "points", "30"),
            EngineCondition.exists("I.kind == 'AWARD' && I.level >= 3"),
            EngineCondition.all("I.verified || I.kind == 'SELF'"),
            EngineCondition.count("I.kind == 'PROJECT' && I.amount >= MONEY(100000000)", 2),
            EngineCondition.exists("I.kind == 'MENTOR'"),
            EngineCondition.count(ENGINEERING, 5),
            EngineCondition.plain("A.unit != 'PUBLIC' || A.posted"));

    private EngineConditions() {}

    /**
     * One condition.
     *
     * @param cel CEL, with {@code A} for the application and {@code I} for the item
     * @param script statements in the common part of MVEL and JEXL; {@code FOR} heads the loop, {@code VAR} declares
     */
    record EngineCondition(String cel, String script) {
        static EngineCondition plain(String condition) {
            return new EngineCondition(condition, condition);
        }

        static EngineCondition count(String condition, int least) {
            return new EngineCondition(
                    "size(A.items.filter(I, " + condition + ")) >= " + least,
                    "VAR n = 0; FOR { if (" + condition + ") { n = n + 1; } } n >= " + least);
        }

        static EngineCondition sum(String condition, String field, String least) {
            return new EngineCondition(
                    "sum(A.items.filter(I, " + condition + ").map(I, I." + field + ")) >= " + least,
                    "VAR n = 0; FOR { if (" + condition + ") { n = n + I." + field + "; } } n >= " + least);
        }

        static EngineCondition exists(String condition) {
            return new EngineCondition(
                    "A.items.exists(I, " + condition + ")",
                    "VAR found = false; FOR { if (" + condition + ") { found = true; break; } } found");
        }

        static EngineCondition all(String condition) {
            return new EngineCondition(
                    "A.items.all(I, " + condition + ")",
                    "VAR all = true; FOR { if (!(" + condition + ")) { all = false; break; } } all");
        }
    }
}
