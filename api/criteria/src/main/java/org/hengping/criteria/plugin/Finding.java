// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.plugin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;

/**
 * What a leaf found.
 *
 * @param verdict {@link Verdict#MET}, {@link Verdict#NOT_MET} or {@link Verdict#UNDECIDED}
 * @param list the list whose records satisfy the leaf; absent where the leaf is not about records
 * @param records the records that satisfy it, all different
 * @param needed how many of them it takes; 0 where the leaf is not about records
 * @param points points earned, for a part of a weighted score; absent means all or none by the verdict
 */
public record Finding(
        Verdict verdict, Optional<String> list, List<RecordId> records, int needed, Optional<DecimalInterval> points) {
    public Finding {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(points, "points");
        records = List.copyOf(records);
        if (verdict == Verdict.FAILED || verdict == Verdict.NOT_APPLICABLE) {
            throw new IllegalArgumentException("only the host says " + verdict);
        }
        if (needed < 0 || (list.isEmpty() && (needed > 0 || !records.isEmpty()))) {
            throw new IllegalArgumentException("records are needed and returned together with their list");
        }
        if (records.stream().distinct().count() < records.size()) {
            throw new IllegalArgumentException("a record is returned once");
        }
        if (list.isPresent() && verdict == Verdict.MET && records.size() < needed) {
            throw new IllegalArgumentException("met with " + records.size() + " of " + needed + " records");
        }
    }

    /** Returns met or not met. */
    public static Finding of(boolean met) {
        return new Finding(met ? Verdict.MET : Verdict.NOT_MET, Optional.empty(), List.of(), 0, Optional.empty());
    }

    /** Returns undecided: experts must judge. */
    public static Finding undecided() {
        return new Finding(Verdict.UNDECIDED, Optional.empty(), List.of(), 0, Optional.empty());
    }

    /** Returns met when there are at least {@code needed} records, and the records in any case. */
    public static Finding ofRecords(String list, List<RecordId> records, int needed) {
        Verdict verdict = records.size() >= needed ? Verdict.MET : Verdict.NOT_MET;
        return new Finding(verdict, Optional.of(list), records, needed, Optional.empty());
    }

    /** Returns the same finding with points for a weighted score; points beyond the part's worth are cut. */
    public Finding withPoints(DecimalInterval earned) {
        return new Finding(verdict, list, records, needed, Optional.of(earned));
    }
}
