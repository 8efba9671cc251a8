// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void numbersOfRfc8785AppendixB(String bits, String text) {
        assertThat(EcmaNumber.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Test
    void numbersWhoseDigitsDifferBetweenJavaReleases() {
        assertThat(CanonicalJson.text(JsonNumber.of(Double.parseDouble("2e23"))))
                .isEqualTo("2e+23");
        assertThat(EcmaNumber.text(2e-3)).isEqualTo("0.002");
        // Below a power of two doubles lie closer together: only the farther neighbour of 16 digits reads back.
        assertThat(EcmaNumber.text(0x1p-44)).isEqualTo("5.684341886080802e-14");
    }

    @Test
    void exampleOfRfc8785Section322() throws JsonSyntaxException {
        Json value = read(
                """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """);

        assertThat(CanonicalJson.text(value))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void membersAreSortedByUtf16UnitsAsInRfc8785Section323() throws JsonSyntaxException {
        Json value = read(
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Grinning Face\",\"\\u0080\":\"Control\",\"\\u00f6\":\"O Diaeresis\"}");

        assertThat(((JsonObject) value).members().values())
                .extracting(CanonicalJson::text)
                .containsExactly(
                        "\"Carriage Return\"",
                        "\"One\"",
                        "\"Control\"",
                        "\"O Diaeresis\"",
                        "\"Euro Sign\"",
                        "\"Grinning Face\"",
                        "\"Dalet With Dagesh\"");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(CanonicalJson.text(new JsonString("\b\t\n\f\r\u0001\u001f\"\\/\u007f\u2028职称𠮷")))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0001\\u001f\\\"\\\\/\u007f\u2028职称𠮷\"");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefusedAndNotWrittenHalf() {
        Json deep = JsonNull.INSTANCE;
        for (int i = 0; i < JsonLimits.DEEPEST; i++) {
            deep = JsonArray.of(List.of(deep));
        }
        Json tooDeep = JsonObject.of(Map.of("a", deep));

        assertThat(CanonicalJson.text(deep)).hasSize(2 * JsonLimits.DEEPEST + "null".length());
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(tooDeep));
    }

    private static Json read(String text) throws JsonSyntaxException {
        return StrictJsonReader.read(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DOSSIER);
    }
}
