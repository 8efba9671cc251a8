// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedVectorsTest {
    /** The SHA-256 that the vectors' authors publish for the first so many lines of their number file. */
    private static final int NUMBER_LINES = 10_000;

    private static final String NUMBER_LINES_SHA256 =
            "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892";

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void canonicalBytesAreThePublishedOnes(String name) throws Exception {
        Path vectors = PublishedVectors.jcs();
        byte[] input = Files.readAllBytes(vectors.resolve("input/" + name + ".json"));
        byte[] output = Files.readAllBytes(vectors.resolve("output/" + name + ".json"));
        byte[] hex = HexFormat.of()
                .parseHex(Files.readString(vectors.resolve("outhex/" + name + ".txt"))
                        .replaceAll("\\s", ""));

        byte[] canonical = CanonicalJson.bytes(StrictJsonReader.read(input, JsonLimits.DOSSIER));

        assertThat(canonical).isEqualTo(output).isEqualTo(hex);
    }

    @Test
    void numbersAreWrittenAsInThePublishedSequence() throws Exception {
        String description = Files.readString(PublishedVectors.jcs().resolve("README.md"));
        String fixedValues =
                description.substring(description.indexOf("new BigUint64Array(["), description.indexOf("staticF64s ="));
        NumberSequence sequence = new NumberSequence();
        Matcher fixed = Pattern.compile("0x([0-9a-f]{16})n").matcher(fixedValues);
        while (fixed.find()) {
            sequence.add(Long.parseUnsignedLong(fixed.group(1), 16));
        }
        for (long i = 0; i < 2_000; i++) {
            sequence.add(0x0010_0000_0000_0000L + i);
        }
        byte[] block = new byte[32];
        while (sequence.size < NUMBER_LINES) {
            block = MessageDigest.getInstance("SHA-256").digest(block);
            ByteBuffer doubles = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
            while (doubles.hasRemaining()) {
                long bits = doubles.getLong();
                double value = Double.longBitsToDouble(bits);
                if (value != 0 && Double.isFinite(value)) {
                    sequence.add(bits);
                }
            }
        }

        byte[] lines = sequence.lines.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines)))
                .isEqualTo(NUMBER_LINES_SHA256);
    }

    private static final class NumberSequence {
        private final StringBuilder lines = new StringBuilder();
        private int size;

        void add(long bits) {
            if (size < NUMBER_LINES) {
                lines.append(Long.toHexString(bits))
                        .append(',')
                        .append(EcmaNumber.text(Double.longBitsToDouble(bits)))
                        .append('\n');
                size++;
            }
        }
    }
}
