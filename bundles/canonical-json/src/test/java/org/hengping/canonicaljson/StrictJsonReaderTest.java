// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonReaderTest {
    @Test
    void sixtyMegabytesAreRefusedBeforeTheyAreLookedAt() {
        // Zero bytes are neither JSON nor allowed in it, so any other code would mean that parsing had begun.
        JsonSyntaxException refusal = refusal(new byte[60 * 1024 * 1024], JsonLimits.DOSSIER);

        assertThat(refusal.fault()).isEqualTo(JsonFault.TOO_LARGE);
        assertThat(refusal.english()).contains("8388608");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void aHundredThousandLevelsAreRefused(String opening) {
        JsonSyntaxException refusal = refusal(opening.repeat(100_000));

        assertThat(refusal.fault()).isEqualTo(JsonFault.TOO_DEEP);
        assertThat(refusal(opening.repeat(100_000), JsonLimits.of(10_000_000, JsonLimits.DEEPEST, 10, 1_000_000))
                        .fault())
                .isEqualTo(JsonFault.TOO_DEEP);
    }

    @Test
    void eachLimitHoldsExactly() throws JsonSyntaxException {
        JsonLimits limits = JsonLimits.of(24, 2, 3, 4);

        assertThat(read("{\"abc\":[\"abc\", 1]}      ", limits)).isInstanceOf(JsonObject.class);
        assertThat(refusal("{\"abc\":[\"abc\", 1]}       ", limits).fault()).isEqualTo(JsonFault.TOO_LARGE);
        assertThat(refusal("{\"abc\":[[]]}", limits).fault()).isEqualTo(JsonFault.TOO_DEEP);
        assertThat(refusal("{\"a\":{\"b\":{}}}", limits).fault()).isEqualTo(JsonFault.TOO_DEEP);
        assertThat(refusal("[1,2,3,4]", limits).fault()).isEqualTo(JsonFault.TOO_MANY_VALUES);
        assertThat(refusal("[\"abcd\"]", limits).fault()).isEqualTo(JsonFault.STRING_TOO_LONG);
        assertThat(refusal("{\"abcd\":1}", limits).fault()).isEqualTo(JsonFault.STRING_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "E080AF",
                "F08080AF", // overlong
                "EDA080",
                "EDBFBF",
                "EDA0BDEDB880", // surrogates, also as a pair
                "F4908080",
                "F8888080",
                "80",
                "C3",
                "E282",
                "FF",
                "FE"
            })
    void whatIsNotUtf8IsRefusedAndNotReplaced(String hex) {
        byte[] bad = HexFormat.of().parseHex(hex);
        byte[] document = new byte[4 + bad.length];
        document[0] = '[';
        document[1] = '"';
        System.arraycopy(bad, 0, document, 2, bad.length);
        document[2 + bad.length] = '"';
        document[3 + bad.length] = ']';

        JsonSyntaxException refusal = refusal(document, JsonLimits.DOSSIER);

        assertThat(refusal.fault()).isEqualTo(JsonFault.NOT_UTF8);
        assertThat(refusal.column()).isEqualTo(3);
        // Also when the document breaks off inside a character.
        assertThat(refusal(bad, JsonLimits.DOSSIER).fault()).isEqualTo(JsonFault.NOT_UTF8);
    }

    @Test
    void aByteOrderMarkIsRefusedButItsCharacterInsideAStringIsNot() throws JsonSyntaxException {
        assertThat(refusal("\uFEFF{}").fault()).isEqualTo(JsonFault.BYTE_ORDER_MARK);
        assertThat(read("\"\uFEFF\"", JsonLimits.DOSSIER)).isEqualTo(new JsonString("\uFEFF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\\u0061\":{},\"b\":0,\"a\":[]}",
                "{\"\":1,\"\":2}",
                "[{\"职\":1,\"\\u804c\":2}]"
            })
    void aMemberThatStandsTwiceIsRefused(String text) {
        assertThat(refusal(text).fault()).isEqualTo(JsonFault.DUPLICATE_MEMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\\ud800\"]",
                "[\"\\udc00\"]",
                "[\"\\ude00\\ud83d\"]",
                "[\"\\ud83dx\"]",
                "[\"\\ud83d\\ud83d\\ude00\"]",
                "{\"\\ud800\":1}"
            })
    void halfASurrogatePairIsRefused(String text) {
        assertThat(refusal(text).fault()).isEqualTo(JsonFault.LONE_SURROGATE);
    }

    @Test
    void wholeSurrogatePairsAreReadEscapedAndRaw() throws JsonSyntaxException {
        assertThat(read("[\"\\ud842\\udfb7\"]", JsonLimits.DOSSIER))
                .isEqualTo(read("[\"𠮷\"]", JsonLimits.DOSSIER))
                .extracting(CanonicalJson::text)
                .isEqualTo("[\"𠮷\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\\u0000\"]",
                "[\"\u0000\"]",
                "{\"a\\u0000\":1}",
                "[\"a\nb\"]",
                "[\"\t\"]",
                "[\u0000]",
                "\u0000"
            })
    void controlCharactersAreRefused(String text) {
        assertThat(refusal(text).fault()).isEqualTo(JsonFault.CONTROL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "-01",
                "00",
                "+1",
                ".5",
                "-.5",
                "5.",
                "1.e3",
                "1e",
                "1e+",
                "-",
                "--1",
                "0x10",
                "1_000",
                "1a",
                "1.2.3",
                "-Infinity",
                "1e5.0"
            })
    void whatOnlyResemblesANumberIsRefused(String literal) {
        for (String text :
                new String[] {literal, "[" + literal + "]", "{\"a\":" + literal + "}", "[\"01\"," + literal}) {
            JsonSyntaxException refusal = refusal(text);
            assertThat(refusal.fault()).as(text).isEqualTo(JsonFault.NUMBER_SYNTAX);
            assertThat(refusal.english()).startsWith(literal + " ");
            assertThat(refusal.column()).isEqualTo(1 + text.lastIndexOf(literal));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740992",
                "-9007199254740992",
                "9007199254740993",
                "123456789012345678901234567890",
                "1e400",
                "-1e400",
                "1e999999999999",
                "1.8e308",
                "1e-400",
                "0.00000001e-320",
                "1e20",
                "9007199254740993.0"
            })
    void numbersThatCannotBeKeptAreRefused(String literal) {
        JsonSyntaxException refusal = refusal("{\"a\":[0, " + literal + "]}");

        assertThat(refusal.fault()).isEqualTo(JsonFault.NUMBER_OUT_OF_RANGE);
        assertThat(refusal.pointer()).isEqualTo("/a/1");
        assertThat(refusal.column()).isEqualTo(10);
        assertThat(refusal.english()).contains(literal);
    }

    @Test
    void numbersOfManyDigitsCostNothing() {
        assertThat(refusal("9".repeat(1_000_000)).fault()).isEqualTo(JsonFault.NUMBER_OUT_OF_RANGE);
        assertThat(refusal("0." + "1".repeat(1_000_000)).fault()).isEqualTo(JsonFault.NUMBER_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "-0, 0",
        "-0.0, 0",
        "0e5, 0",
        "0.0e-999, 0",
        "56.0, 56",
        "1E2, 100",
        "9007199254740991, 9007199254740991",
        "-9007199254740991, -9007199254740991",
        "1E30, 1e+30",
        "1e21, 1e+21",
        "0.1, 0.1",
        "5e-324, 5e-324",
        "0.1000000000000000055511151231257827, 0.1"
    })
    void numbersAreReadByValue(String literal, String canonical) throws JsonSyntaxException {
        assertThat(CanonicalJson.text(read(literal, JsonLimits.DOSSIER))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "{",
                "[1",
                "[1,",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "[1 2]",
                "[1,,2]",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "]",
                "[}",
                "tru",
                "True",
                "nulll",
                "NaN",
                "Infinity",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u１２３４\"",
                "// c\n1",
                "/* c */1",
                "#c\n1",
                "[1]\u00a0",
                "\u00a0[1]",
                "１"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThat(refusal(text).fault()).isIn(JsonFault.SYNTAX, JsonFault.TRAILING_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "[]]", "1 2", "null,", "\"a\"\"b\"", "{}x", "{} \u0000", "true\n//"})
    void nothingMayFollowTheDocument(String text) {
        assertThat(refusal(text).fault()).isEqualTo(JsonFault.TRAILING_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a":{"b":[1,{"c~/d":1e400}]}}      | NUMBER_OUT_OF_RANGE | 1 | 22 | /a/b/1/c~0~1d
                    [1,2,x]                             | SYNTAX              | 1 | 6  | /2
                    {"a" 1}                             | SYNTAX              | 1 | 6  | ''
                    ["𠮷𠮷", 01]                        | NUMBER_SYNTAX       | 1 | 8  | /1
                    {"x":[],"x":1}                      | DUPLICATE_MEMBER    | 1 | 9  | /x
                    {"x":["\\u0000"]}                    | CONTROL_CHARACTER   | 1 | 7  | /x/0
                    {} x                                | TRAILING_CONTENT    | 1 | 4  | ''
                    [1                                  | SYNTAX              | 1 | 3  | /1
                    """)
    void theRefusalNamesThePlace(String text, JsonFault fault, int line, int column, String pointer) {
        JsonSyntaxException refusal = refusal(text);

        assertThat(refusal.fault()).isEqualTo(fault);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal).hasMessageContaining("line " + line + ", column " + column);
    }

    @Test
    void linesAreCountedWhateverEndsThem() {
        JsonSyntaxException refusal = refusal("{\r\n\"a\":\r[\n\n  01]}");

        assertThat(refusal.line()).isEqualTo(5);
        assertThat(refusal.column()).isEqualTo(3);
    }

    @Test
    void longNamesAndPointersAreShortenedWithoutTearingCharacters() {
        String name = "x" + "𠮷".repeat(1_000);

        JsonSyntaxException refusal = refusal("{\"" + name + "\":{\"" + name + "\":1,\"" + name + "\":2}}");

        assertThat(refusal.fault()).isEqualTo(JsonFault.DUPLICATE_MEMBER);
        assertThat(refusal.english()).hasSizeLessThan(200);
        assertThat(refusal.pointer()).startsWith("…").hasSizeLessThan(600);
        assertThat(StringCheck.faultIn(refusal.pointer() + refusal.english())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(JsonFault.class)
    void everyFaultSaysWhatToDoInBothLanguages(JsonFault fault) {
        assertThat(fault.english("7")).matches("[\\x20-\\x7e]+\\.").doesNotContain("{}");
        assertThat(fault.chinese("7")).matches(".*\\p{IsHan}.*。").doesNotContain("{}");
    }

    @Test
    void limitsOutsideTheirRangesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonLimits.of(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonLimits.of(1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonLimits.of(1, JsonLimits.DEEPEST + 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonLimits.of(1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonLimits.of(1, 1, 1, 0));
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> read("12", JsonLimits.of(1, 1, 1, 1)));
    }

    private static Json read(String text, JsonLimits limits) throws JsonSyntaxException {
        return StrictJsonReader.read(text.getBytes(StandardCharsets.UTF_8), limits);
    }

    private static JsonSyntaxException refusal(String text) {
        return refusal(text, JsonLimits.DOSSIER);
    }

    private static JsonSyntaxException refusal(String text, JsonLimits limits) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), limits);
    }

    private static JsonSyntaxException refusal(byte[] bytes, JsonLimits limits) {
        JsonSyntaxException refusal =
                catchThrowableOfType(JsonSyntaxException.class, () -> StrictJsonReader.read(bytes, limits));
        assertThat(refusal).as("must be refused").isNotNull();
        return refusal;
    }
}
