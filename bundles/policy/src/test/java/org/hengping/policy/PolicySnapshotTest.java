// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySnapshotTest {
    private static PolicySnapshot snapshot;
    private static String json;

    @BeforeAll
    static void take() throws PolicyPackException {
        snapshot = PolicyPacks.of(List.of(PackText.example().read())).on(LocalDate.of(2024, 10, 31));
        json = new String(snapshot.bytes(), StandardCharsets.UTF_8);
    }

    private static void read(String text) {
        PolicySnapshot.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isReadBackWithAllItsParts() {
        PolicySnapshot read = PolicySnapshot.read(snapshot.bytes());
        assertThat(read.bytes()).isEqualTo(snapshot.bytes());
        assertThat(read.digest()).isEqualTo(snapshot.digest());
        assertThat(read.vocabulary().facts()).isEqualTo(snapshot.vocabulary().facts());
        assertThat(read.vocabulary().codeLists())
                .isEqualTo(snapshot.vocabulary().codeLists());
        assertThat(read.series()).isEqualTo(snapshot.series());
        assertThat(read.parameters()).isEqualTo(snapshot.parameters());
    }

    @Test
    void givesItsBytesAwayAsCopies() {
        snapshot.bytes()[0] = 'x';
        assertThat(snapshot.bytes()[0]).isEqualTo((byte) '{');
    }

    @Test
    void saysNothingOfTheDayForWhichItWasTaken() {
        assertThat(json).doesNotContain("2024-10-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"format\":\"hengping-policy/1\"` | `\"format\":\"hengping-policy/4\"` | of format hengping-policy/4",
                "`\"format\":\"hengping-policy/1\"` | `\"format\":\"hengping-policy/2\"` | /provisions: a member is expected",
                "`\"format\":\"hengping-policy/1\"` | `\"format\":\"hengping-policy/1\",\"zz\":1` | not in its canonical form",
                "`\"required\":true` | `\"required\":1` | true or false is expected",
                "`\"years\":5` | `\"years\":\"5\"` | an integer is expected",
                "`\"type\":\"DECIMAL\",\"value\":\"10\"` | `\"type\":\"DECIMAL\",\"value\":10` | a value of type DECIMAL is expected",
                "`\"type\":\"DECIMAL\",\"value\":\"10\"` | `\"type\":\"DECIMAL\",\"value\":\"10.0\"` | not in its canonical form",
                "`\"type\":\"DECIMAL\",\"value\":\"10\"` | `\"type\":\"DATE\",\"value\":\"2024-02-30\"` | a date is expected",
                "`\"RESET\"` | `7` | effects are names",
                "`\"codeList\":\"grades\"` | `\"codeList\":\"marks\"` | unknown code list marks"
            })
    void refusesWhatItWouldNotWrite(String old, String replacement, String expected) {
        assertThat(json).contains(old);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json.replace(old, replacement)))
                .withMessageContaining(expected);
    }

    @Test
    void refusesWhiteSpaceAndWhatIsNoJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(" " + json))
                .withMessageContaining("not in its canonical form");
        assertThatIllegalArgumentException().isThrownBy(() -> read("{")).withMessageContaining("no JSON");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("[]"))
                .withMessageContaining("an object is expected");
        assertThatIllegalArgumentException().isThrownBy(() -> read("{}")).withMessageContaining("/format");
    }
}
