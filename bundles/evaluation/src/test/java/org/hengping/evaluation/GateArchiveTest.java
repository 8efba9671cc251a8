// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.GateReport;
import org.junit.jupiter.api.Test;

/** What the gate says of bytes that are no archive, or one that could be read in two ways. */
class GateArchiveTest {
    private static final byte[] GOOD = SampleBundle.javaPlugin().bytes();

    private final Gate gate = new Gate(GateLimits.USUAL);

    private List<String> refusals(byte[] bundle) {
        return gate.check(bundle, SamplePolicy.POLICY).refusals().stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void letsAGoodRulePackIn() {
        GateReport report = gate.check(SampleBundle.rulePack().bytes(), SamplePolicy.POLICY);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.standard()).hasToString("Optional[sample.test]");
        assertThat(report.cases()).hasSize(2).allMatch(one -> one.passed());
        assertThat(report.remarks()).extracting(Violation::code).containsExactly("unsigned", "cost-bound");
    }

    @Test
    void letsAGoodJavaPluginIn() {
        GateReport report = gate.check(GOOD, SamplePolicy.POLICY);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.cases()).hasSize(2);
    }

    @Test
    void refusesATextFile() {
        assertThat(refusals("只是文字".getBytes(StandardCharsets.UTF_8))).containsExactly("not-an-archive");
        assertThat(refusals(new byte[0])).containsExactly("not-an-archive");
    }

    @Test
    void refusesAZipBombWithoutUnpackingIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("standard.yaml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(200_000);
        assertThat(refusals(out.toByteArray())).containsExactly("archive-too-large");
    }

    @Test
    void refusesABombThatLiesAboutItsSize() {
        byte[] bundle =
                SampleBundle.rulePack().file("big.txt", new byte[100_000]).bytes();
        ByteBuffer zip = ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 4 < bundle.length; at++) {
            if (zip.getInt(at) == 100_000) {
                zip.putInt(at, 10);
            }
        }
        assertThat(refusals(bundle)).containsExactly("archive-damaged");
    }

    @Test
    void refusesTooManyEntriesAndTooLargeFiles() {
        GateLimits small = new GateLimits(1_000_000, 4, 3_000, 10_000, 40, 10);
        SampleBundle many = SampleBundle.rulePack().file("a.txt", "a").file("b.txt", "b");
        assertThat(new Gate(small).check(many.bytes(), SamplePolicy.POLICY).refusals())
                .extracting(Violation::code)
                .containsExactly("archive-too-large");
        byte[] large = new byte[1_000_001];
        assertThat(new Gate(small).check(large, SamplePolicy.POLICY).refusals())
                .extracting(Violation::code)
                .containsExactly("archive-too-large");
    }

    @Test
    void refusesPathsThatLeaveTheBundle() {
        for (String path : List.of(
                "../evil.yaml", "a/../b.yaml", "/etc/x.yaml", "a\\b.yaml", "c:x.yaml", "a//b.yaml", "./a.yaml")) {
            assertThat(refusals(SampleBundle.rulePack().file(path, "x").bytes()))
                    .as(path)
                    .containsExactly("entry-path");
        }
    }

    @Test
    void refusesTwoEntriesWithTheSameName() {
        assertThat(refusals(SampleBundle.rulePack().file("Standard.YAML", "x").bytes()))
                .containsExactly("entry-duplicate");
        byte[] bundle = SampleBundle.rulePack().file("standard.yamX", "other").bytes();
        byte[] from = "standard.yamX".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + from.length < bundle.length; at++) {
            if (Arrays.equals(bundle, at, at + from.length, from, 0, from.length)) {
                bundle[at + from.length - 1] = 'l';
            }
        }
        assertThat(refusals(bundle)).containsExactly("entry-duplicate");
    }

    @Test
    void refusesBytesBeforeBetweenAndBehindTheArchive() {
        byte[] before = new byte[GOOD.length + 7];
        System.arraycopy(GOOD, 0, before, 7, GOOD.length);
        assertThat(refusals(before)).containsExactly("archive-ambiguous");
        assertThat(refusals(Arrays.copyOf(GOOD, GOOD.length + 1))).containsExactly("not-an-archive");
    }

    @Test
    void tellsTheSameOfTheSameBytes() {
        assertThat(gate.check(GOOD, SamplePolicy.POLICY)).isEqualTo(gate.check(GOOD, SamplePolicy.POLICY));
    }

    @Property(tries = 300)
    void neverThrowsForATruncatedBundle(@ForAll @IntRange(min = 0, max = 10_000) int length) {
        byte[] cut = Arrays.copyOf(GOOD, Math.min(length, GOOD.length - 1));
        assertThat(gate.check(cut, SamplePolicy.POLICY).admitted()).isFalse();
    }

    @Property(tries = 500)
    void neverThrowsForAMutatedBundle(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 100_000) Integer> places,
            @ForAll @ByteRange(min = Byte.MIN_VALUE) byte value) {
        byte[] changed = GOOD.clone();
        places.forEach(place -> changed[place % changed.length] = value);
        GateReport report = gate.check(changed, SamplePolicy.POLICY);
        assertThat(report.bundle()).isNotNull();
    }

    @Property(tries = 500)
    void neverThrowsForAMutatedClass(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 100_000) Integer> places,
            @ForAll @ByteRange(min = Byte.MIN_VALUE) byte value) {
        byte[] changed = SampleClasses.YEARS.clone();
        places.forEach(place -> changed[place % changed.length] = value);
        byte[] bundle = SampleBundle.javaPlugin()
                .file("org/example/plugin/Years.class", changed)
                .bytes();
        assertThat(gate.check(bundle, SamplePolicy.POLICY).bundle()).isNotNull();
    }

    private static final class SampleClasses {
        private static final byte[] YEARS =
                SampleCompiler.compileOne(SampleBundle.PLUGIN_CLASS, SampleBundle.PLUGIN_SOURCE);
    }
}
