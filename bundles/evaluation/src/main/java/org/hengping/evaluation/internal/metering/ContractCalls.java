// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;

/**
 * Stands in woven code for members whose cost depends on sizes: the contract. A pattern as {@link Meter} is, defined anew for
 * each image. {@link WovenCalls} says how its methods are named.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // stands in for erased descriptors
public final class ContractCalls {
    private ContractCalls() {}

    // --- the contract

    public static List factsRecords(Facts facts, String list) {
        Meter.charge(50);
        List records = facts.records(list);
        Meter.allocate(100 + 200L * records.size());
        return records;
    }

    public static Object factsParameter(Facts facts, FactKey key) {
        Meter.charge(50 + Meter.lookUp);
        Meter.allocate(500);
        return facts.parameter(key);
    }

    public static Optional factsLookUp(Facts facts, String table, FactKey value, List keys) {
        Meter.charge(50 + Meter.lookUp);
        Meter.allocate(500);
        Meter.charge(keys.size());
        return facts.lookUp(table, value, keys);
    }

    public static Object factsGet(Facts facts, FactKey key) {
        Meter.pay(50, 300);
        return facts.get(key);
    }

    public static long factsGetAhead(Facts facts, FactKey key, long left) {
        return Meter.pay(50, 300, left);
    }

    public static Optional factsFind(Facts facts, FactKey key) {
        Meter.pay(50, 300);
        return facts.find(key);
    }

    public static long factsFindAhead(Facts facts, FactKey key, long left) {
        return Meter.pay(50, 300, left);
    }

    public static Object evidenceRecordGet(EvidenceRecord record, FactKey key) {
        Meter.pay(50, 300);
        return record.get(key);
    }

    public static long evidenceRecordGetAhead(EvidenceRecord record, FactKey key, long left) {
        return Meter.pay(50, 300, left);
    }

    public static Optional evidenceRecordFind(EvidenceRecord record, FactKey key) {
        Meter.pay(50, 300);
        return record.find(key);
    }

    public static long evidenceRecordFindAhead(EvidenceRecord record, FactKey key, long left) {
        return Meter.pay(50, 300, left);
    }

    public static Finding findingOfRecords(String list, List records, int needed) {
        Meter.allocate(200 + 200L * records.size());
        return Finding.ofRecords(list, records, needed);
    }

    public static Finding newFinding(
            Verdict verdict, Optional list, List records, int needed, Optional<DecimalInterval> points) {
        Meter.allocate(200 + 200L * records.size());
        return new Finding(verdict, list, records, needed, points);
    }

    public static FactKey factKeyBool(String name) {
        return FactKey.bool(named(name));
    }

    public static FactKey factKeyInteger(String name) {
        return FactKey.integer(named(name));
    }

    public static FactKey factKeyDecimal(String name) {
        return FactKey.decimal(named(name));
    }

    public static FactKey factKeyDate(String name) {
        return FactKey.date(named(name));
    }

    public static FactKey factKeyText(String name) {
        return FactKey.text(named(name));
    }

    public static FactKey factKeyCode(String name) {
        return FactKey.code(named(name));
    }

    public static RecordId newRecordId(String name) {
        return new RecordId(named(name));
    }

    private static String named(String name) {
        Meter.charge(100 + (name.length() >>> 1));
        Meter.allocate(300 + 4L * name.length());
        return name;
    }
}
