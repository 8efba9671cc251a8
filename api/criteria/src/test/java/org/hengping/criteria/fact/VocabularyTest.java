// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final Text LABEL = new Text("示例", "example");
    private static final CodeList POSTS = new CodeList(
            "posts", LABEL, "invented", LABEL, Optional.empty(), List.of(new CodeList.Code("LECTURER", LABEL)));

    private static FactDefinition fact(String name, FactType type, Optional<Derivation> derivation) {
        return new FactDefinition(
                name,
                LABEL,
                type,
                new Vouching(Voucher.SELF, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                Optional.empty(),
                derivation,
                List.of());
    }

    private static FactType plain(ValueType type) {
        return new FactType.Plain(type, Optional.empty());
    }

    private static FieldDefinition field(String name, ValueType type) {
        Optional<String> list = type == ValueType.CODE ? Optional.of("posts") : Optional.empty();
        return new FieldDefinition(name, LABEL, type, list, false, Optional.empty());
    }

    private static FactDefinition works() {
        return fact(
                "works",
                new FactType.RecordList(List.of(field("day", ValueType.DATE), field("kind", ValueType.CODE))),
                Optional.empty());
    }

    private static FactDefinition recent(String of, FieldDefinition... fields) {
        return fact(
                "recentWorks",
                new FactType.RecordList(List.of(fields)),
                Optional.of(new Derivation.RecordsInWindow(of, "day", 5)));
    }

    private static Vocabulary vocabulary(FactDefinition... facts) {
        return new Vocabulary(List.of(facts), List.of(POSTS));
    }

    @Test
    void pathsHaveTheTypeOfTheirFactOrField() {
        Vocabulary vocabulary = vocabulary(works(), fact("hours", plain(ValueType.INTEGER), Optional.empty()));
        assertThat(vocabulary.typeAt(FactPath.parse("hours"))).contains(ValueType.INTEGER);
        assertThat(vocabulary.typeAt(FactPath.parse("works[].day"))).contains(ValueType.DATE);
        assertThat(vocabulary.typeAt(FactPath.parse("works"))).isEmpty();
        assertThat(vocabulary.typeAt(FactPath.parse("works[].title"))).isEmpty();
        assertThat(vocabulary.typeAt(FactPath.parse("hours[].day"))).isEmpty();
    }

    @Test
    void recordsOfADerivedListAreThoseOfTheDossier() {
        Vocabulary vocabulary = vocabulary(works(), recent("works", field("kind", ValueType.CODE)));
        assertThat(vocabulary.recordsOf("recentWorks")).isEqualTo("works");
        assertThat(vocabulary.recordsOf("works")).isEqualTo("works");
    }

    @Test
    void aNameStandsOnceAndCodeListsExist() {
        assertThatThrownBy(() -> vocabulary(works(), works())).hasMessageContaining("defined twice: works");
        assertThatThrownBy(() -> new Vocabulary(List.of(works()), List.of())).hasMessageContaining("unknown code list");
    }

    @Test
    void derivationsReadPathsOfTheTypesTheyNeed() {
        assertThatThrownBy(() -> vocabulary(recent("works", field("kind", ValueType.CODE))))
                .hasMessageContaining("unknown path works[].day");
        assertThatThrownBy(() -> vocabulary(works(), recent("works", field("title", ValueType.TEXT))))
                .hasMessageContaining("recentWorks[].title");
        FactDefinition years = fact(
                "years",
                plain(ValueType.INTEGER),
                Optional.of(new Derivation.CountedYears(
                        "works", "kind", Set.of("LECTURER"), "day", "day", "works", "kind", "kind", Map.of())));
        assertThatThrownBy(() -> vocabulary(works(), years)).hasMessageContaining("works[].kind to be of type INTEGER");
        FactDefinition equivalent = fact(
                "level",
                plain(ValueType.INTEGER),
                Optional.of(new Derivation.Equivalent("hours", Map.of("1", new Value.TextValue("ONE")))));
        assertThatThrownBy(() -> vocabulary(equivalent, fact("hours", plain(ValueType.INTEGER), Optional.empty())))
                .hasMessageContaining("of type INTEGER, not ONE");
    }

    @Test
    void derivationsNeverRunInACircle() {
        FactDefinition one =
                fact("one", plain(ValueType.TEXT), Optional.of(new Derivation.Equivalent("two", Map.of())));
        FactDefinition two =
                fact("two", plain(ValueType.TEXT), Optional.of(new Derivation.Equivalent("one", Map.of())));
        assertThatThrownBy(() -> vocabulary(one, two)).hasMessageContaining("derives from itself");
    }

    @Test
    void aVoucherSufficesFromItsStageOn() {
        Vouching unitOnceExamined = new Vouching(Voucher.UNIT, DossierStage.EXAMINED);
        assertThat(unitOnceExamined.accepts(Voucher.SELF, DossierStage.SUBMITTED))
                .isTrue();
        assertThat(unitOnceExamined.accepts(Voucher.SELF, DossierStage.EXAMINED))
                .isFalse();
        assertThat(unitOnceExamined.accepts(Voucher.UNIT, DossierStage.EXAMINED))
                .isTrue();
        assertThat(unitOnceExamined.accepts(Voucher.REGISTRY, DossierStage.RECOMMENDED))
                .isTrue();
        assertThat(unitOnceExamined.accepts(Voucher.SELF, DossierStage.RECOMMENDED))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Degree", "works[]", "works[].", "works[0].kind", "works.kind", "a b", "works[].a[].b"})
    void otherFormsAreNoPaths(String path) {
        assertThatThrownBy(() -> FactPath.parse(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "works[].kind"})
    void pathsReadBack(String path) {
        assertThat(FactPath.parse(path)).hasToString(path);
    }
}
