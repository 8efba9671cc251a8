// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.junit.jupiter.api.Test;

class DatedTablesTest {
    private static final Clause CLAUSE = new Clause("示例文件", "第一条", Clause.Standing.UNVERIFIED, Optional.empty());
    private static final Text LABEL = new Text("示例", "example");
    private static final LocalDate CHANGE = LocalDate.of(2021, 1, 1);
    private static final Validity BEFORE = new Validity(Optional.empty(), Optional.of(CHANGE.minusDays(1)));
    private static final Validity AFTER = new Validity(Optional.of(CHANGE), Optional.empty());

    private static Value whole(long value) {
        return new Value.IntegerValue(value);
    }

    private static Value text(String value) {
        return new Value.TextValue(value);
    }

    private static LookupTable.Row row(Validity validity, Value value, Value... keys) {
        return new LookupTable.Row(List.of(keys), value, validity, CLAUSE);
    }

    private static LookupTable table(LookupTable.Row... rows) {
        return new LookupTable(
                "years",
                LABEL,
                List.of(
                        new LookupTable.Column("degree", ValueType.CODE),
                        new LookupTable.Column("fullTime", ValueType.BOOLEAN)),
                ValueType.INTEGER,
                List.of(rows));
    }

    @Test
    void aParameterGivesTheValueOfTheDay() {
        Parameter hours = new Parameter(
                "hours",
                LABEL,
                ValueType.INTEGER,
                List.of(new DatedValue(whole(260), BEFORE, CLAUSE), new DatedValue(whole(280), AFTER, CLAUSE)));
        assertThat(hours.on(CHANGE.minusDays(1)).map(DatedValue::value)).contains(whole(260));
        assertThat(hours.on(CHANGE).map(DatedValue::value)).contains(whole(280));
    }

    @Test
    void aParameterHasOneValueADayOfItsType() {
        DatedValue always = new DatedValue(whole(1), Validity.ALWAYS, CLAUSE);
        DatedValue wrong = new DatedValue(new Value.DecimalValue(Decimal.of(1)), Validity.ALWAYS, CLAUSE);
        assertThatThrownBy(() -> new Parameter("hours", LABEL, ValueType.INTEGER, List.of(always, always)))
                .hasMessageContaining("two values on the same day");
        assertThatThrownBy(() -> new Parameter("hours", LABEL, ValueType.INTEGER, List.of(wrong)))
                .hasMessageContaining("INTEGER");
        assertThatThrownBy(() -> new Parameter("hours", LABEL, ValueType.INTEGER, List.of()))
                .hasMessageContaining("without value");
    }

    @Test
    void aTableIsReadByAllItsKeysOnTheDay() {
        LookupTable years = table(
                row(BEFORE, whole(4), text("MASTER"), new Value.BooleanValue(true)),
                row(AFTER, whole(5), text("MASTER"), new Value.BooleanValue(true)));
        List<Value> keys = List.of(text("MASTER"), new Value.BooleanValue(true));
        assertThat(years.find(CHANGE.minusDays(1), keys).map(LookupTable.Row::value))
                .contains(whole(4));
        assertThat(years.find(CHANGE, keys).map(LookupTable.Row::value)).contains(whole(5));
        assertThat(years.find(CHANGE, List.of(text("MASTER"), new Value.BooleanValue(false))))
                .isEmpty();
        assertThat(years.find(CHANGE, List.of(text("MASTER")))).isEmpty();
    }

    @Test
    void rowsAreOfTheTypesOfTheirColumnsAndNeverContradictEachOther() {
        LookupTable.Row good = row(Validity.ALWAYS, whole(4), text("MASTER"), new Value.BooleanValue(true));
        assertThatThrownBy(() -> table(good, good)).hasMessageContaining("rows 1 and 2");
        assertThatThrownBy(() -> table(row(Validity.ALWAYS, whole(4), text("MASTER"))))
                .hasMessageContaining("2 keys");
        assertThatThrownBy(() -> table(row(Validity.ALWAYS, whole(4), whole(1), new Value.BooleanValue(true))))
                .hasMessageContaining("degree");
        assertThatThrownBy(() -> table(row(Validity.ALWAYS, text("4"), text("MASTER"), new Value.BooleanValue(true))))
                .hasMessageContaining("INTEGER");
        assertThatThrownBy(() -> table()).hasMessageContaining("without rows");
        assertThatThrownBy(() -> new LookupTable.Column("amount", ValueType.DECIMAL))
                .hasMessageContaining("decimals");
    }
}
