// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.Verdict;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final List<RecordId> TWO = List.of(new RecordId("w1"), new RecordId("w2"));

    @Test
    void recordsMeetALeafFromTheNeededNumberOn() {
        assertThat(Finding.ofRecords("works", TWO, 2).verdict()).isEqualTo(Verdict.MET);
        assertThat(Finding.ofRecords("works", TWO, 3).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(Finding.ofRecords("works", TWO, 3).records()).isEqualTo(TWO);
    }

    @Test
    void onlyTheHostSaysThatALeafFailedOrDoesNotApply() {
        for (Verdict verdict : List.of(Verdict.FAILED, Verdict.NOT_APPLICABLE)) {
            assertThatThrownBy(() -> new Finding(verdict, Optional.empty(), List.of(), 0, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void findingsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> new Finding(Verdict.MET, Optional.of("works"), TWO, 3, Optional.empty()))
                .hasMessageContaining("met with 2 of 3");
        assertThatThrownBy(() -> new Finding(Verdict.MET, Optional.empty(), TWO, 1, Optional.empty()))
                .hasMessageContaining("together with their list");
        assertThatThrownBy(() -> Finding.ofRecords("works", List.of(TWO.get(0), TWO.get(0)), 1))
                .hasMessageContaining("returned once");
    }

    @Test
    void pointsAreAddedWithoutChangingTheRest() {
        DecimalInterval points = DecimalInterval.exactly(Decimal.of(12));
        assertThat(Finding.of(true).withPoints(points).points()).contains(points);
        assertThat(Finding.of(true).withPoints(points).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void keysGiveValuesOfTheirOwnTypeOnly() {
        assertThat(FactKey.integer("hours").valueOf(new Value.IntegerValue(7))).contains(7L);
        assertThat(FactKey.decimal("amount").valueOf(new Value.DecimalValue(Decimal.of(7))))
                .contains(Decimal.of(7));
        assertThat(FactKey.date("day").valueOf(new Value.DateValue(LocalDate.of(2024, 2, 29))))
                .contains(LocalDate.of(2024, 2, 29));
        assertThat(FactKey.code("degree").valueOf(new Value.TextValue("MASTER")))
                .contains("MASTER");
        assertThat(FactKey.bool("agreed").valueOf(new Value.BooleanValue(false)))
                .contains(false);
        assertThat(FactKey.integer("hours").valueOf(new Value.TextValue("7"))).isEmpty();
    }
}
