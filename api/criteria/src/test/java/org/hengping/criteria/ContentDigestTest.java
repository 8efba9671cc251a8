// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void itIsTheSha256OfTheBytes() {
        assertThat(ContentDigest.of(new byte[0])).hasToString("sha256:" + EMPTY);
    }

    @Test
    void itsTextReadsBack() {
        ContentDigest digest = ContentDigest.of(new byte[] {1, 2, 3});

        assertThat(ContentDigest.parse(digest.toString())).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EMPTY,
                "sha256:e3b0",
                "sha256:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
                ""
            })
    void anyOtherFormIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ContentDigest.parse(text));
    }
}
