// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    private static BigDecimal exact(Decimal decimal) {
        return new BigDecimal(BigInteger.valueOf(decimal.millionths()), Decimal.SCALE);
    }

    /** The exact value if it can be held, nothing otherwise. */
    private static Optional<BigDecimal> held(BigDecimal value) {
        BigInteger millionths = value.movePointRight(Decimal.SCALE).toBigIntegerExact();
        return millionths.bitLength() < Long.SIZE ? Optional.of(value) : Optional.empty();
    }

    private static void assertSame(Supplier<Decimal> ours, BigDecimal theirs) {
        Optional<BigDecimal> expected = held(theirs);
        if (expected.isPresent()) {
            assertThat(exact(ours.get())).isEqualByComparingTo(expected.get());
        } else {
            assertThatThrownBy(ours::get).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void sumsAreExactOrRefused(@ForAll long a, @ForAll long b) {
        Decimal x = Decimal.ofMillionths(a);
        Decimal y = Decimal.ofMillionths(b);
        assertSame(() -> x.plus(y), exact(x).add(exact(y)));
        assertSame(() -> x.minus(y), exact(x).subtract(exact(y)));
    }

    @Property
    void productsAreExactOrRefused(@ForAll long a, @ForAll int factor) {
        Decimal x = Decimal.ofMillionths(a);
        assertSame(() -> x.times(factor), exact(x).multiply(BigDecimal.valueOf(factor)));
        assertSame(() -> Decimal.of(a), BigDecimal.valueOf(a));
    }

    @Property
    void orderIsThatOfTheNumbers(@ForAll long a, @ForAll long b) {
        Decimal x = Decimal.ofMillionths(a);
        Decimal y = Decimal.ofMillionths(b);
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(exact(x).compareTo(exact(y)));
        assertThat(x.equals(y)).isEqualTo(exact(x).compareTo(exact(y)) == 0);
        assertThat(x.signum()).isEqualTo(exact(x).signum());
    }

    @Property
    void theTextIsThePlainTextOfTheNumberAndReadsBack(@ForAll long millionths) {
        Decimal decimal = Decimal.ofMillionths(millionths);
        String expected =
                millionths == 0 ? "0" : exact(decimal).stripTrailingZeros().toPlainString();
        assertThat(decimal.toString()).isEqualTo(expected);
        if (millionths > Long.MIN_VALUE) {
            assertThat(Decimal.parse(decimal.toString())).isEqualTo(decimal).hasSameHashCodeAs(decimal);
        }
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "-3.50, -3.5", "5000000.00, 5000000", "0.000001, 0.000001", "-0, 0", "-0.0, 0"})
    void textsOfOneNumberGiveOneText(String read, String written) {
        assertThat(Decimal.parse(read)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "+1",
                "01",
                "1.",
                ".5",
                "1e3",
                "1E3",
                "0x1",
                "1,5",
                "NaN",
                "1.0000001",
                "--1",
                "１",
                "10000000000000",
                "9223372036854.775808",
                "99999999999999999999999999999999999"
            })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theGreatestAndTheLeastNumberAreHeld() {
        assertThat(Decimal.parse("9223372036854.775807").millionths()).isEqualTo(Long.MAX_VALUE);
        assertThat(Decimal.ofMillionths(Long.MIN_VALUE)).hasToString("-9223372036854.775808");
    }

    @Test
    void anIntervalIsNeverUpsideDown() {
        assertThatThrownBy(() -> new DecimalInterval(Decimal.of(2), Decimal.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new DecimalInterval(Decimal.of(1), Decimal.of(2)).plus(DecimalInterval.exactly(Decimal.of(3))))
                .isEqualTo(new DecimalInterval(Decimal.of(4), Decimal.of(5)));
    }
}
