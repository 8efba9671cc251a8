// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate START = LocalDate.of(2024, 2, 25);

    private static LocalDate day(int offset) {
        return START.plusDays(offset);
    }

    @Provide
    Arbitrary<Validity> validity() {
        Arbitrary<Optional<LocalDate>> end =
                Arbitraries.integers().between(0, 12).map(ValidityTest::day).optional(0.8);
        return Combinators.combine(end, end)
                .filter((from, to) ->
                        from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get()))
                .as(Validity::new);
    }

    @Property
    void twoOverlapExactlyIfTheyShareADay(@ForAll("validity") Validity one, @ForAll("validity") Validity other) {
        boolean shared = IntStream.rangeClosed(-1, 13)
                .mapToObj(ValidityTest::day)
                .anyMatch(day -> one.contains(day) && other.contains(day));
        assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
    }

    @Test
    void bothEndsAreIncludedAndOpenEndsHoldForEver() {
        Validity limited = new Validity(Optional.of(day(0)), Optional.of(day(4)));
        assertThat(limited.contains(day(-1))).isFalse();
        assertThat(limited.contains(day(0))).isTrue();
        assertThat(limited.contains(LocalDate.of(2024, 2, 29))).isTrue();
        assertThat(limited.contains(day(5))).isFalse();
        assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void noneEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(Optional.of(day(1)), Optional.of(day(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
