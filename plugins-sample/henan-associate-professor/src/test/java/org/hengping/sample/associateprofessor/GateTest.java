// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.associateprofessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.Gate;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.PluginLoader;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {
    private static final Path CONTENT = Path.of("target/classes");
    private static final String STANDARD = "standard.yaml";
    /** Every number that decides: values of parameters and table rows, and how many records are asked. */
    private static final Pattern LIMIT = Pattern.compile("((?:\\{|\\], )value: |atLeast: |words >= )([0-9]+)");

    private static Policy policy;
    private static String text;

    @BeforeAll
    static void load() throws PolicyPackException, IOException {
        policy = PolicyPacks.fromClassPath(GateTest.class.getClassLoader());
        text = Files.readString(CONTENT.resolve(STANDARD));
    }

    private static byte[] bundle(String standard) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(CONTENT.resolve("META-INF/MANIFEST.MF"));
                JarOutputStream jar = new JarOutputStream(bytes, new Manifest(in));
                Stream<Path> walk = Files.walk(CONTENT)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(CONTENT.resolve("META-INF")))
                    .sorted()
                    .toList();
            for (Path file : files) {
                String name = CONTENT.relativize(file).toString();
                jar.putNextEntry(new JarEntry(name));
                jar.write(name.equals(STANDARD) ? standard.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static GateReport check(String standard) throws IOException {
        return new Gate(GateLimits.USUAL).check(bundle(standard), policy);
    }

    @Test
    void isAdmittedWithAllItsCases() throws IOException {
        GateReport report = check(text);
        assertThat(report.refusals()).isEmpty();
        assertThat(report.cases()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(report.cases())
                .allSatisfy(outcome -> assertThat(outcome.deviations()).isEmpty());
    }

    @Test
    void saysThatItIsAnExampleAndCitesUnverifiedClausesWithTheirSource() throws IOException {
        Standard standard = new PluginLoader()
                .load(bundle(text), policy.on(LocalDate.of(2024, 10, 31)).vocabulary())
                .standard();
        assertThat(standard.title().zh()).endsWith("示例，依据公开片段，非官方标准");
        assertThat(standard.remark().orElseThrow().zh()).startsWith("示例，依据公开片段，非官方标准");
        assertThat(standard.leaves()).isNotEmpty().allSatisfy(leaf -> assertThat(
                        leaf.heading().clauses())
                .isNotEmpty()
                .allSatisfy(clause -> {
                    assertThat(clause.standing()).isEqualTo(Clause.Standing.UNVERIFIED);
                    assertThat(clause.source()).isPresent();
                }));
    }

    static Stream<String> movedLimits() throws IOException {
        String standard = Files.readString(CONTENT.resolve(STANDARD));
        Matcher limit = LIMIT.matcher(standard);
        return limit.results().flatMap(match -> Stream.of(-1, 1)
                .map(step -> Integer.parseInt(match.group(2)) + step)
                .filter(number -> number > 0)
                .map(number -> match.start() + ":" + match.group(1) + number));
    }

    /** Moves one number of the standard by one, and expects a case to notice it. */
    @ParameterizedTest
    @MethodSource("movedLimits")
    void theCasesNoticeAnyLimitThatMoves(String moved) throws IOException {
        int start = Integer.parseInt(moved.substring(0, moved.indexOf(':')));
        String replacement = moved.substring(moved.indexOf(':') + 1);
        Matcher limit = LIMIT.matcher(text);
        assertThat(limit.find(start)).isTrue();
        GateReport report = check(text.substring(0, start) + replacement + text.substring(limit.end()));
        assertThat(report.cases()).flatExtracting(CaseOutcome::deviations).isNotEmpty();
    }
}
