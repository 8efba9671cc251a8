// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;

/** The engine's workload as an author would write it: a leaf for each condition, which reads the records it is shown. */
public final class LeafwisePlugin implements CriteriaPlugin {
    static final FactKey<String> KIND = FactKey.text("kind");
    static final FactKey<String> SUBJECT = FactKey.text("subject");
    static final FactKey<String> STATUS = FactKey.text("status");
    static final FactKey<String> ROLE = FactKey.text("role");
    static final FactKey<String> GRADE = FactKey.text("grade");
    static final FactKey<LocalDate> DATE = FactKey.date("date");
    static final FactKey<Decimal> AMOUNT = FactKey.decimal("amount");
    static final FactKey<Long> LEVEL = FactKey.integer("level");
    static final FactKey<Long> RANK = FactKey.integer("rank");
    static final FactKey<Long> WORDS = FactKey.integer("words");
    static final FactKey<Long> HOURS = FactKey.integer("hours");
    static final FactKey<Long> POINTS = FactKey.integer("points");
    static final FactKey<Boolean> VERIFIED = FactKey.bool("verified");
    private static final FactKey<String> DEGREE = FactKey.text("degree");
    private static final FactKey<Long> YEARS = FactKey.integer("years");
    private static final FactKey<LocalDate> SINCE = FactKey.date("since");
    private static final FactKey<String> UNIT = FactKey.text("unit");
    private static final FactKey<Boolean> POSTED = FactKey.bool("posted");

    @Override
    public Finding evaluate(NodeId leaf, Facts facts) {
        return Finding.of(
                switch (leaf.value()) {
                    case "condition-1" -> degree(facts.get(DEGREE), facts.get(YEARS));
                    case "condition-2" ->
                        !facts.get(SINCE).isAfter(facts.calendar().appliesOn().minusYears(5));
                    case "condition-3" -> papers(facts);
                    case "condition-4" -> patents(facts);
                    case "condition-5" -> ledAmount(facts);
                    case "condition-6" -> any(facts, "AWARD", award -> award.get(LEVEL) >= 4 && award.get(RANK) <= 5);
                    case "condition-7" ->
                        !any(
                                facts,
                                "ANNUAL",
                                annual -> !annual.get(GRADE).equals("EXCELLENT")
                                        && !annual.get(GRADE).equals("COMPETENT"));
                    case "condition-8" ->
                        count(facts, "ANNUAL", annual -> annual.get(GRADE).equals("EXCELLENT")) >= 2;
                    case "condition-9" -> trainingHours(facts);
                    case "condition-10" -> any(facts, "STANDARD", standard -> standard.get(LEVEL) >= 2);
                    case "condition-11" ->
                        any(facts, "CERT", certificate -> certificate
                                .get(STATUS)
                                .equals("GRANTED"));
                    case "condition-12" -> noSanction(facts);
                    case "condition-13" ->
                        count(facts, "REPORT", report -> report.get(WORDS) >= 3_000 && report.get(RANK) == 1) >= 2;
                    case "condition-14" -> paperPoints(facts);
                    case "condition-15" -> any(facts, "AWARD", award -> award.get(LEVEL) >= 3);
                    case "condition-16" -> verified(facts);
                    case "condition-17" ->
                        count(facts, "PROJECT", project -> project.get(AMOUNT).compareTo(Decimal.of(1_000_000)) >= 0)
                                >= 2;
                    case "condition-18" -> any(facts, "MENTOR", mentor -> true);
                    case "condition-19" -> engineering(facts);
                    case "condition-20" -> !facts.get(UNIT).equals("PUBLIC") || facts.get(POSTED);
                    default -> throw new IllegalArgumentException(leaf.value());
                });
    }

    private static boolean degree(String degree, long years) {
        return degree.equals("DOCTOR")
                || (degree.equals("MASTER") && years >= 5)
                || (degree.equals("BACHELOR") && years >= 10);
    }

    private static boolean any(Facts facts, String kind, Predicate<EvidenceRecord> asked) {
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals(kind) && asked.test(item)) {
                return true;
            }
        }
        return false;
    }

    private static int count(Facts facts, String kind, Predicate<EvidenceRecord> asked) {
        int count = 0;
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals(kind) && asked.test(item)) {
                count++;
            }
        }
        return count;
    }

    private static boolean papers(Facts facts) {
        LocalDate since = facts.get(SINCE);
        int count = 0;
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals("PAPER")
                    && item.get(LEVEL) >= 3
                    && item.get(RANK) == 1
                    && !item.get(DATE).isBefore(since)
                    && item.get(VERIFIED)) {
                count++;
            }
        }
        return count >= 3;
    }

    private static boolean patents(Facts facts) {
        LocalDate since = facts.get(SINCE);
        int count = 0;
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals("PATENT")
                    && item.get(STATUS).equals("GRANTED")
                    && item.get(RANK) <= 2
                    && !item.get(DATE).isBefore(since)) {
                count++;
            }
        }
        return count >= 2;
    }

    private static boolean ledAmount(Facts facts) {
        LocalDate since = facts.get(SINCE);
        Decimal sum = Decimal.ZERO;
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals("PROJECT")
                    && item.get(ROLE).equals("LEAD")
                    && !item.get(DATE).isBefore(since)) {
                sum = sum.plus(item.get(AMOUNT));
            }
        }
        return sum.compareTo(Decimal.of(5_000_000)) >= 0;
    }

    private static boolean trainingHours(Facts facts) {
        LocalDate from = facts.calendar().appliesOn().minusYears(5);
        long hours = 0;
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals("TRAINING") && !item.get(DATE).isBefore(from)) {
                hours += item.get(HOURS);
            }
        }
        return hours >= 360;
    }

    private static boolean noSanction(Facts facts) {
        LocalDate from = facts.calendar().appliesOn().minusYears(3);
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals("SANCTION") && !item.get(DATE).isBefore(from)) {
                return false;
            }
        }
        return true;
    }

    private static boolean paperPoints(Facts facts) {
        long points = 0;
        for (EvidenceRecord item : facts.records("items")) {
            if (item.get(KIND).equals("PAPER")) {
                points += item.get(POINTS);
            }
        }
        return points >= 30;
    }

    private static boolean verified(Facts facts) {
        for (EvidenceRecord item : facts.records("items")) {
            if (!item.get(VERIFIED) && !item.get(KIND).equals("SELF")) {
                return false;
            }
        }
        return true;
    }

    private static boolean engineering(Facts facts) {
        int count = 0;
        for (EvidenceRecord item : facts.records("items")) {
            String kind = item.get(KIND);
            if ((kind.equals("PAPER") || kind.equals("REPORT") || kind.equals("STANDARD"))
                    && item.get(SUBJECT).startsWith("ENG")) {
                count++;
            }
        }
        return count >= 5;
    }
}
