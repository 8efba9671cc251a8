// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.junit.jupiter.api.Test;

class UnitFactsTest {
    private static final Text TEXT = new Text("测试", "test");

    @Test
    void theirNamesBeginWithTheNamespace() {
        assertThat(FactPath.parse("pinghu_devices[].lab").fact()).isEqualTo("pinghu_devices");
        assertThat(FactPath.namespaceOf("pinghu_devices")).contains("pinghu");
        assertThat(FactPath.namespaceOf("degree")).isEmpty();
        assertThatThrownBy(() -> new UnitFacts("pinghu", TEXT, List.of(fact("degree")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitFacts("pinghu", TEXT, List.of(fact("nanshan_hours")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactPath.parse("a_b_c")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyStandBesideTheCommonOnes() {
        Vocabulary common = new Vocabulary(List.of(fact("degree").definition()), List.of());
        UnitFacts own = new UnitFacts("pinghu", TEXT, List.of(fact("pinghu_hours")), List.of());

        Vocabulary both = own.over(common);

        assertThat(both.fact("degree")).isPresent();
        assertThat(both.fact("pinghu_hours")).isPresent();
        assertThat(own.over(both)).isSameAs(both);
        assertThat(new UnitFacts("pinghu", TEXT, List.of(), List.of()).over(common))
                .isSameAs(common);
    }

    private static UnitFact fact(String name) {
        return new UnitFact(
                new FactDefinition(
                        name,
                        TEXT,
                        new FactType.Plain(ValueType.INTEGER, Optional.empty()),
                        new Vouching(Voucher.UNIT, DossierStage.EXAMINED),
                        PersonalDataClass.PERSONAL,
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                TEXT,
                TEXT,
                new TreeMap<>(),
                true);
    }
}
