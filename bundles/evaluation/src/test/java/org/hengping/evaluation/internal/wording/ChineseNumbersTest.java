// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1, 一",
        "9, 九",
        "10, 十",
        "11, 十一",
        "20, 二十",
        "21, 二十一",
        "99, 九十九",
        "100, 一百",
        "101, 一百零一",
        "110, 一百一十",
        "999, 九百九十九"
    })
    void numbersAreWrittenAsInDocuments(int number, String written) {
        assertThat(ChineseNumbers.of(number)).isEqualTo(written);
    }

    @Test
    void eachLevelHasItsMark() {
        assertThat(ChineseNumbers.mark(1, 12)).isEqualTo("十二、");
        assertThat(ChineseNumbers.mark(2, 3)).isEqualTo("（三）");
        assertThat(ChineseNumbers.mark(3, 3)).isEqualTo("3. ");
        assertThat(ChineseNumbers.mark(4, 3)).isEqualTo("（3）");
    }
}
