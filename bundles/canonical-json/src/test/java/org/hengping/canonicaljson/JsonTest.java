// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void valuesDoNotChangeWithWhatTheyWereMadeFrom() {
        Map<String, Json> members = new HashMap<>(Map.of("a", JsonNull.INSTANCE));
        List<Json> items = new ArrayList<>(List.of(JsonNull.INSTANCE));
        JsonObject object = new JsonObject(members);
        JsonArray array = new JsonArray(items);
        JsonObject.Builder builder = JsonObject.builder().put("a", 1);
        JsonObject built = builder.build();

        members.clear();
        items.clear();
        builder.put("b", 2);

        assertThat(object.names()).containsExactly("a");
        assertThat(array.items()).hasSize(1);
        assertThat(built.names()).containsExactly("a");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.members().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> array.items().clear());
    }

    @Test
    void membersAreSortedWhateverOrderTheMapHad() {
        Map<String, Json> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.put("a", JsonNumber.of(1));
        backwards.put("b", JsonNumber.of(2));

        assertThat(CanonicalJson.text(JsonObject.of(backwards))).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void builderPutsEachKindAndLeavesOutWhatIsAbsent() {
        JsonObject object = JsonObject.builder()
                .put("text", "x")
                .put("number", 7)
                .put("truth", true)
                .put("list", JsonArray.of(List.of()))
                .putIfPresent("there", Optional.of(JsonNull.INSTANCE))
                .putIfPresent("absent", Optional.empty())
                .build();

        assertThat(CanonicalJson.text(object))
                .isEqualTo("{\"list\":[],\"number\":7,\"text\":\"x\",\"there\":null,\"truth\":true}");
        assertThat(object.get("number")).contains(JsonNumber.of(7));
        assertThat(object.get("there")).contains(JsonNull.INSTANCE);
        assertThat(object.get("absent")).isEmpty();
    }

    @Test
    void builderRefusesAMemberPutTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.builder().put("a", 1).put("a", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db", "\uD83D\uD83D\uDE00", "a\u0000"})
    void textThatCannotBeWrittenIsRefusedAsStringAndAsName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonString(text));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonObject.of(Map.of(text, JsonNull.INSTANCE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonObject.builder().put(text, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {9_007_199_254_740_992L, -9_007_199_254_740_992L, Long.MAX_VALUE, Long.MIN_VALUE})
    void integersThatAreNotExactAreRefused(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonNumber.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0x1p53,
                -0x1p53,
                1e20,
                999_999_999_999_999_900_000d
            })
    void doublesThatCannotBeWrittenWithoutDoubtAreRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonNumber.of(value));
    }

    @Test
    void numbersAreEqualWhenTheirValuesAre() {
        assertThat(JsonNumber.of(5.0)).isEqualTo(JsonNumber.of(5));
        assertThat(JsonNumber.of(-0.0)).isEqualTo(JsonNumber.of(0)).hasSameHashCodeAs(JsonNumber.of(0));
        assertThat(JsonNumber.of(0.1)).isNotEqualTo(JsonNumber.of(0.2));
    }

    @Test
    void onlyExactIntegersAreIntegers() {
        assertThat(JsonNumber.of(JsonNumber.MAX_INTEGER).longValue()).isEqualTo(9_007_199_254_740_991L);
        assertThat(JsonNumber.of(-3.0).isInteger()).isTrue();
        for (double value : new double[] {0.5, 1e21, -1e300, Double.MIN_VALUE}) {
            JsonNumber number = JsonNumber.of(value);
            assertThat(number.isInteger()).isFalse();
            assertThat(number.doubleValue()).isEqualTo(value);
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(number::longValue);
        }
    }
}
