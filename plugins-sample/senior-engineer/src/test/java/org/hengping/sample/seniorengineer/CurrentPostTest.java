// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.seniorengineer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurrentPostTest {
    private static final CurrentPost POST = new CurrentPost(
            Optional.of(LocalDate.of(2019, 12, 31)), LocalDate.of(2024, 12, 31), LocalDate.of(2024, 10, 31));

    @Test
    void aYearIsFullOnItsAnniversary() {
        assertThat(POST.lasted(5)).isTrue();
        assertThat(POST.lasted(6)).isFalse();
        assertThat(POST.passed(LocalDate.of(2020, 1, 1), 5)).isFalse();
    }

    @Test
    void evidenceCountsFromTheFirstDayOfThePostToTheLastDayOfEvidence() {
        assertThat(POST.contains(LocalDate.of(2019, 12, 30))).isFalse();
        assertThat(POST.contains(LocalDate.of(2019, 12, 31))).isTrue();
        assertThat(POST.contains(LocalDate.of(2024, 10, 31))).isTrue();
        assertThat(POST.contains(LocalDate.of(2024, 11, 1))).isFalse();
    }

    @Test
    void whoHoldsNoTitleHasNoPost() {
        CurrentPost none = new CurrentPost(Optional.empty(), POST.yearsCountTo(), POST.evidenceUntil());
        assertThat(none.lasted(0)).isFalse();
        assertThat(none.contains(LocalDate.of(2022, 1, 1))).isFalse();
    }
}
