// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hengping.policy.PolicyPackException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyPacksTest {
    private static final PackText EXAMPLE = PackText.example();

    private static List<Fault> faults(PackText... texts) throws PolicyPackException {
        List<PolicyPack> packs = new ArrayList<>();
        for (PackText text : texts) {
            packs.add(text.read());
        }
        return catchThrowableOfType(PolicyPackException.class, () -> PolicyPacks.of(packs))
                .faults();
    }

    private static Arguments unfit(String name, String old, String replacement, String fact, String expected) {
        return Arguments.of(name, old, replacement, fact, expected);
    }

    static Stream<Arguments> unfitFacts() {
        return Stream.of(
                unfit(
                        "a fact of an unknown list",
                        "codes: degrees\n    vouching",
                        "codes: diplomas\n    vouching",
                        "degree",
                        "a code list \"diplomas\" that holds on the same days is expected"),
                unfit(
                        "a field of an unknown list",
                        "codes: titles,",
                        "codes: posts,",
                        "appointments",
                        "a code list \"posts\" that holds on the same days"),
                unfit(
                        "a list that begins later than its fact",
                        "- name: degrees\n",
                        "- name: degrees\n    from: 2020-01-01\n",
                        "degree",
                        "a code list \"degrees\" that holds on the same days"),
                unfit(
                        "years of another type",
                        "type: INTEGER\n    countedYears",
                        "type: DATE\n    countedYears",
                        "yearsAsEngineer",
                        "counted years are of type INTEGER"),
                unfit(
                        "years of an unknown list",
                        "appointments: appointments",
                        "appointments: posts",
                        "yearsAsEngineer",
                        "a fact \"posts\" that holds on the same days"),
                unfit(
                        "years of a plain fact",
                        "appointments: appointments",
                        "appointments: degree",
                        "yearsAsEngineer",
                        "degree is expected to be a list"),
                unfit(
                        "years of an unknown field",
                        "codeField: post",
                        "codeField: job",
                        "yearsAsEngineer",
                        "appointments is expected to have a field job of type CODE"),
                unfit(
                        "years from a field of another type",
                        "fromField: from",
                        "fromField: post",
                        "yearsAsEngineer",
                        "appointments is expected to have a field post of type DATE"),
                unfit(
                        "years from an optional field",
                        "fromField: from",
                        "fromField: to",
                        "yearsAsEngineer",
                        "appointments[].to is expected to be required"),
                unfit(
                        "years of a post that does not exist",
                        "codes: [ENGINEER]",
                        "codes: [LECTURER]",
                        "yearsAsEngineer",
                        "a code of titles is expected, not \"LECTURER\""),
                unfit(
                        "years of no post",
                        "codes: [ENGINEER]",
                        "codes: []",
                        "yearsAsEngineer",
                        "at least one code that counts is expected"),
                unfit(
                        "an effect of a grade that does not exist",
                        "effects: {QUALIFIED",
                        "effects: {FAIR",
                        "yearsAsEngineer",
                        "a code of grades is expected, not \"FAIR\""),
                unfit(
                        "an equivalent of an unknown code",
                        "{SENIOR_WORKER_CLASS: JUNIOR_COLLEGE}",
                        "{NIGHT_SCHOOL: JUNIOR_COLLEGE}",
                        "equivalentDegree",
                        "a code of degrees is expected, not \"NIGHT_SCHOOL\""),
                unfit(
                        "an equivalent that is no code",
                        "{SENIOR_WORKER_CLASS: JUNIOR_COLLEGE}",
                        "{SENIOR_WORKER_CLASS: COLLEGE}",
                        "equivalentDegree",
                        "a code of degrees is expected, not \"COLLEGE\""),
                unfit(
                        "a value kept that the list lacks",
                        "type: CODE\n    codes: degrees\n    equivalent",
                        "type: CODE\n    codes: grades\n    equivalent",
                        "equivalentDegree",
                        "a code of grades is expected"),
                unfit(
                        "an equivalent of another type",
                        "type: CODE\n    codes: degrees\n    equivalent",
                        "type: TEXT\n    equivalent",
                        "equivalentDegree",
                        "type CODE is expected, because values not named are kept"),
                unfit(
                        "an equivalent of a list",
                        "{fact: degree,",
                        "{fact: patents,",
                        "equivalentDegree",
                        "equivalent values are those of plain facts"),
                unfit(
                        "an equivalent of a derived fact",
                        "{fact: degree,",
                        "{fact: yearsAsEngineer,",
                        "equivalentDegree",
                        "a fact of the dossier is expected, but yearsAsEngineer is derived itself"),
                unfit(
                        "a class that gets lost",
                        "redLine: DEGREE\n    clauses: [{document: n27, place: （六）}]\n  - name: recent",
                        "clauses: [{document: n27, place: （六）}]\n  - name: recent",
                        "equivalentDegree",
                        "redLine DEGREE is expected, because what it is derived from carries it"),
                unfit(
                        "a window by a field that is no date",
                        "dateField: grantedOn",
                        "dateField: expiresOn",
                        "recentPatents",
                        "patents is expected to have a field expiresOn of type DATE"),
                unfit(
                        "vouching that gets weaker",
                        "years: 5}\n    vouching: {by: UNIT,",
                        "years: 5}\n    vouching: {by: SELF,",
                        "recentPatents",
                        "vouching no weaker and no later than that of patents is expected"),
                unfit(
                        "vouching that gets later",
                        "years: 5}\n    vouching: {by: UNIT, from: EXAMINED}",
                        "years: 5}\n    vouching: {by: UNIT, from: RECOMMENDED}",
                        "recentPatents",
                        "vouching no weaker and no later than that of patents is expected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfitFacts")
    void refusesFactsThatDoNotFit(String name, String old, String replacement, String fact, String expected)
            throws PolicyPackException {
        PackText broken = EXAMPLE.replacing(old, replacement);
        assertThat(faults(broken)).as(name).first().satisfies(fault -> {
            assertThat(fault.expected()).startsWith("fact " + fact + ": ").contains(expected);
            assertThat(fault.place()).startsWith("policy/example.yaml:");
        });
    }

    @Test
    void aFactThatFitsOnlyLaterSaysFromWhichDayItDoesNot() throws PolicyPackException {
        PackText broken = EXAMPLE.replacing("- name: degrees\n", "- name: degrees\n    to: 2023-12-31\n");
        assertThat(faults(broken))
                .anySatisfy(fault -> assertThat(fault.expected()).endsWith("(from 2024-01-01)"));
    }

    @Test
    void twoDefinitionsOfOneNameDoNotOverlap() throws PolicyPackException {
        String second =
                "parameters:\n  - {name: spotCheckPercent, label: {zh: 另, en: Other}, type: DECIMAL, values: [{value: \"1\","
                        + " to: 2000-01-01, clause: {document: own, place: x}}]}\n";
        assertThat(faults(EXAMPLE.replacing("parameters:\n", second)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected())
                        .contains("parameter spotCheckPercent is already defined for some of these days at"));
    }

    @Test
    void oneNameMayBeDefinedAnewFromADayOn() throws PolicyPackException {
        String list = EXAMPLE.entries()
                .substring(
                        EXAMPLE.entries().indexOf("  - name: grades"),
                        EXAMPLE.entries().indexOf("  - name: degrees"));
        PackText text = EXAMPLE.replacing(
                list,
                list.replace("    source", "    to: 2023-12-31\n    source")
                        + list.replace("    source", "    from: 2024-01-01\n    source")
                                .replace("合格,", "称职,"));
        PolicyPacks packs = PolicyPacks.of(List.of(text.read()));
        assertThat(packs.changes()).contains(LocalDate.of(2024, 1, 1));
        assertThat(packs.on(LocalDate.of(2023, 12, 31)).digest())
                .isNotEqualTo(packs.on(LocalDate.of(2024, 1, 1)).digest());
    }

    @Test
    void namesAreUniqueOverAllPacks() throws PolicyPackException {
        List<Fault> faults = faults(EXAMPLE, EXAMPLE.named("second"));
        assertThat(faults).extracting(Fault::expected).anySatisfy(expected -> assertThat(expected)
                .startsWith("series ENGINEERING is already defined by the pack example"));
        assertThat(faults).hasSize(1 + 3 + 7 + 1);
    }

    @Test
    void twoPacksHaveDifferentNames() throws PolicyPackException {
        assertThat(faults(EXAMPLE, EXAMPLE))
                .extracting(Fault::expected)
                .contains("two packs have the name example; each pack has a name of its own");
    }

    @Test
    void aPackMayUseTheCodeListsOfAnother() throws PolicyPackException {
        PackText other = new PackText(
                EXAMPLE.named("unit").pack(),
                """
                facts:
                  - name: unitDegree
                    label: {zh: 单位学历, en: Degree at the unit}
                    type: CODE
                    codes: degrees
                    vouching: {by: SELF, from: SUBMITTED}
                    personalData: PERSONAL
                    clauses: [{document: own, place: 单位}]
                """);
        PolicyPacks packs = PolicyPacks.of(List.of(other.read(), EXAMPLE.read()));
        assertThat(packs.on(LocalDate.of(2024, 10, 31)).vocabulary().fact("unitDegree"))
                .isPresent();
    }

    @Test
    void theOrderOfPacksDoesNotCount() throws PolicyPackException {
        PackText empty = new PackText(EXAMPLE.named("aaa").pack(), "facts: []\n");
        LocalDate day = LocalDate.of(2024, 10, 31);
        assertThat(PolicyPacks.of(List.of(empty.read(), EXAMPLE.read())).on(day).digest())
                .isEqualTo(PolicyPacks.of(List.of(EXAMPLE.read(), empty.read()))
                        .on(day)
                        .digest());
    }

    @Test
    void noPackIsNoPolicy() {
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyPacks.of(List.of()));
    }
}
