// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.Parameter;

class SnapshotDigestTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Text LABEL = new Text("参数", "Parameter");
    private static final Clause CLAUSE = new Clause("示例文件", "第一条", Clause.Standing.UNVERIFIED, Optional.empty());

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 60).map(FIRST::plusDays);
    }

    /** One parameter whose value changes on each of these days; values are taken in turn and may come back. */
    private static PolicyPacks changingOn(SortedSet<LocalDate> days, List<Integer> values) throws PolicyPackException {
        List<DatedValue> dated = new ArrayList<>();
        List<LocalDate> starts = List.copyOf(days);
        for (int i = 0; i < starts.size(); i++) {
            Optional<LocalDate> last =
                    i + 1 < starts.size() ? Optional.of(starts.get(i + 1).minusDays(1)) : Optional.empty();
            dated.add(new DatedValue(
                    new Value.IntegerValue(values.get(i % values.size())),
                    new Validity(Optional.of(starts.get(i)), last),
                    CLAUSE));
        }
        Parameter parameter = new Parameter("limit", LABEL, ValueType.INTEGER, dated);
        return PolicyPacks.of(List.of(new PolicyPack(
                "test",
                LABEL,
                List.of(),
                List.of(),
                List.of(),
                List.of(new PolicyPack.Entry<>(parameter, Validity.ALWAYS, "here")),
                List.of())));
    }

    @Property
    void twoDaysShareADigestExactlyWhenTheSameHolds(
            @ForAll("changeDays") SortedSet<LocalDate> changes,
            @ForAll("values") List<Integer> values,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other)
            throws PolicyPackException {
        PolicyPacks packs = changingOn(changes, values);
        Optional<Value> first = packs.on(one).parameter("limit").map(PolicyParameter::value);
        Optional<Value> second = packs.on(other).parameter("limit").map(PolicyParameter::value);
        assertThat(packs.on(one).digest().equals(packs.on(other).digest())).isEqualTo(first.equals(second));
    }

    @Property
    void aChangeActsFromItsDayOnAndNotBefore(@ForAll("days") LocalDate change, @ForAll("days") LocalDate day)
            throws PolicyPackException {
        PolicyPacks packs = changingOn(new TreeSet<>(List.of(FIRST.minusDays(1), change)), List.of(1, 2));
        boolean changed =
                !packs.on(day).digest().equals(packs.on(FIRST.minusDays(1)).digest());
        assertThat(changed).isEqualTo(!day.isBefore(change));
    }

    @Property
    void everySnapshotIsReadBackByteForByte(
            @ForAll("changeDays") SortedSet<LocalDate> changes, @ForAll("days") LocalDate day)
            throws PolicyPackException {
        PolicySnapshot snapshot = changingOn(changes, List.of(1, 2, 3)).on(day);
        assertThat(PolicySnapshot.read(snapshot.bytes()).bytes()).isEqualTo(snapshot.bytes());
    }

    @Provide
    Arbitrary<SortedSet<LocalDate>> changeDays() {
        return days().set().ofMinSize(1).ofMaxSize(6).map(TreeSet::new);
    }

    @Provide
    Arbitrary<List<Integer>> values() {
        return Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(4);
    }
}
