// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.seniorengineer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstructionCombinationTest {
    @ParameterizedTest
    @CsvSource({
        "3,0,0", "2,2,0", "1,4,0", "0,6,0", "2,0,1", "2,1,1", "1,3,1", "0,5,1", "0,0,3", "1,0,2", "0,4,1", "1,1,2",
        "9,9,0"
    })
    void saysHowManyProjectsAreMissing(int large, int medium, int missing) {
        assertThat(ConstructionCombination.nearest(large, medium).missing(large, medium))
                .isEqualTo(missing);
    }

    @Property
    void isReachedExactlyWhenOneOfTheFourIs(
            @ForAll @IntRange(max = 8) int large, @ForAll @IntRange(max = 8) int medium) {
        boolean reached = large >= 3 || (large >= 2 && medium >= 2) || (large >= 1 && medium >= 4) || medium >= 6;
        assertThat(ConstructionCombination.nearest(large, medium).missing(large, medium) == 0)
                .isEqualTo(reached);
    }

    @Property
    void oneMoreProjectNeverLeavesMoreMissing(
            @ForAll @IntRange(max = 8) int large, @ForAll @IntRange(max = 8) int medium) {
        int missing = ConstructionCombination.nearest(large, medium).missing(large, medium);
        assertThat(ConstructionCombination.nearest(large + 1, medium).missing(large + 1, medium))
                .isLessThanOrEqualTo(missing);
        assertThat(ConstructionCombination.nearest(large, medium + 1).missing(large, medium + 1))
                .isLessThanOrEqualTo(missing);
    }
}
