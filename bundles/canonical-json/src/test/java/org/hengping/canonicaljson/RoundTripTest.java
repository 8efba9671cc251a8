// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
    @Property(tries = 500)
    void whatIsWrittenIsReadBack(@ForAll("documents") Json document) throws JsonSyntaxException {
        assertThat(read(CanonicalJson.bytes(document))).isEqualTo(document);
    }

    @Property(tries = 300)
    void theCanonicalFormOfTheCanonicalFormIsItself(@ForAll("documents") Json document) throws JsonSyntaxException {
        byte[] once = CanonicalJson.bytes(document);

        assertThat(CanonicalJson.bytes(read(once))).isEqualTo(once);
    }

    @Property(tries = 300)
    void theOrderOfMembersAndWhiteSpaceDoNotMatter(@ForAll("members") Map<String, Json> members)
            throws JsonSyntaxException {
        Map<String, Json> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(members);
        String spaced = backwards.entrySet().stream()
                .map(member -> CanonicalJson.text(new JsonString(member.getKey())) + " :\t"
                        + CanonicalJson.text(member.getValue()))
                .collect(Collectors.joining("\r\n, ", " { ", " }\n"));

        Json expected = JsonObject.of(members);
        assertThat(CanonicalJson.bytes(JsonObject.of(backwards))).isEqualTo(CanonicalJson.bytes(expected));
        assertThat(read(spaced.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Property(tries = 1_000)
    void documentsHaveTheSameBytesExactlyWhenTheyAreEqual(
            @ForAll("lookalikes") Json one, @ForAll("lookalikes") Json other) {
        assertThat(Arrays.equals(CanonicalJson.bytes(one), CanonicalJson.bytes(other)))
                .isEqualTo(one.equals(other));
    }

    @Property(tries = 2_000)
    void everyDoubleReadsBackFromItsText(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));

        String text = EcmaNumber.text(value);

        assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
        assertThat(text).matches("-?(0|[1-9][0-9]{0,20})(\\.[0-9]*[1-9])?|-?[1-9](\\.[0-9]*[1-9])?e[+-][1-9][0-9]*");
    }

    @Property(tries = 500)
    void everyNumberThatCanBeHeldIsReadBack(@ForAll("numbers") JsonNumber number) throws JsonSyntaxException {
        assertThat(read(CanonicalJson.bytes(number))).isEqualTo(number);
    }

    @Property(tries = 500)
    void arbitraryBytesAreReadOrRefusedWithAPlace(@ForAll("scraps") byte[] bytes) {
        try {
            Json value = read(bytes);
            assertThat(read(CanonicalJson.bytes(value))).isEqualTo(value);
        } catch (JsonSyntaxException e) {
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
        }
    }

    @Provide
    Arbitrary<Json> documents() {
        return documents(strings(), numbers());
    }

    @Provide
    Arbitrary<Map<String, Json>> members() {
        return Arbitraries.maps(strings(), documents()).ofMaxSize(4);
    }

    /** From so few parts that equal documents, and different ones with almost the same text, are frequent. */
    @Provide
    Arbitrary<Json> lookalikes() {
        return documents(
                Arbitraries.of("", "1", "null", "\\", "\"", "\\\"", "\\n", "\n", ",", "[]", "\uD83D\uDE00", "?"),
                Arbitraries.of(0.0, -0.0, 1.0, 1.5, 10.0, 1e21, -1.0).map(JsonNumber::of));
    }

    @Provide
    Arbitrary<JsonNumber> numbers() {
        Arbitrary<JsonNumber> integers = Arbitraries.longs()
                .between(-JsonNumber.MAX_INTEGER, JsonNumber.MAX_INTEGER)
                .map(JsonNumber::of);
        Arbitrary<JsonNumber> doubles = Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .filter(JsonNumber::isHoldable)
                .map(JsonNumber::of);
        return Arbitraries.oneOf(integers, doubles);
    }

    @Provide
    Arbitrary<byte[]> scraps() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\\", "\\u", "d83d", "0", "1", "-", "+", ".", "e",
                        "true", "nul", " ", "\n", "\t", "\u0000", "\u001f", "é", "𠮷", "\uFEFF", "//", "NaN")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static Arbitrary<Json> documents(Arbitrary<String> strings, Arbitrary<JsonNumber> numbers) {
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                Arbitraries.just(JsonNull.INSTANCE),
                Arbitraries.of(true, false).map(JsonBoolean::new),
                strings.map(JsonString::new),
                numbers);
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner,
                        inner.list().ofMaxSize(3).map(JsonArray::of),
                        Arbitraries.maps(strings, inner).ofMaxSize(3).map(JsonObject::of)),
                0,
                3);
    }

    private static Arbitrary<String> strings() {
        Arbitrary<Integer> anyCharacter = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        Arbitrary<Integer> delicate = Arbitraries.of(1, 8, 9, 10, 12, 13, 31, 34, 92, 47, 127, 0x2028, 0xFFFF);
        return Arbitraries.oneOf(anyCharacter, delicate).list().ofMaxSize(6).map(points -> points.stream()
                .map(Character::toString)
                .collect(Collectors.joining()));
    }

    private static Json read(byte[] utf8) throws JsonSyntaxException {
        return StrictJsonReader.read(utf8, JsonLimits.DOSSIER);
    }
}
