// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hengping.policy.PolicyPackException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyPackReaderTest {
    private static final PackText EXAMPLE = PackText.example();

    private static List<Fault> faults(PackText text) {
        return catchThrowableOfType(PolicyPackException.class, text::read).faults();
    }

    @Test
    void theExampleOfTheDocumentationIsAPackThatFits() throws PolicyPackException {
        PolicyPack pack = EXAMPLE.read();
        assertThat(pack.name()).isEqualTo("example");
        assertThat(pack.facts()).hasSize(7);
        PolicySnapshot snapshot = PolicyPacks.of(List.of(pack)).on(LocalDate.of(2024, 4, 8));
        assertThat(snapshot.vocabulary().fact("recentPatents").orElseThrow().type())
                .isEqualTo(snapshot.vocabulary().fact("patents").orElseThrow().type());
    }

    private static Arguments fault(String name, String old, String replacement, String at, String expected) {
        return Arguments.of(name, old, replacement, at, expected);
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                fault(
                        "another format",
                        "hengping-policy-pack/1",
                        "hengping-policy-pack/2",
                        "format:",
                        "the format hengping-policy-pack/1 is expected"),
                fault("an unknown key", "type: DECIMAL ", "typ: DECIMAL ", "typ: DECIMAL", "unknown key \"typ\""),
                fault(
                        "a key that stands twice",
                        "type: DECIMAL ",
                        "name: other\n    type: DECIMAL ",
                        "name: other",
                        "the key name stands here a second time"),
                fault(
                        "a missing key",
                        "    source: 本示例                   #",
                        "    #",
                        "- name: titles",
                        "the key \"source\" is expected here"),
                fault(
                        "a text that looks like a number",
                        "place: 系列",
                        "place: 27",
                        "place: 27",
                        "a text (quoted if it looks like a number"),
                fault("an empty value", "place: 系列", "place: ", "place: }", "a text (quoted"),
                fault(
                        "a date that does not exist",
                        "2024-04-08                 #",
                        "2024-02-30 #",
                        "from: 2024-02-30",
                        "a date yyyy-MM-dd that exists is expected, not \"2024-02-30\""),
                fault(
                        "a date out of range",
                        "2024-04-08                 #",
                        "1899-12-31 #",
                        "from: 1899-12-31",
                        "date outside the years 1900 to 2199"),
                fault(
                        "an end before the beginning",
                        "2024-04-08                 #",
                        "2024-04-08\n    to: 2024-04-07 #",
                        "from: 2024-04-08",
                        "validity ends before it begins"),
                fault(
                        "an unknown document",
                        "{document: own, place: 系列}",
                        "{document: n28, place: 系列}",
                        "document: n28",
                        "a short name under \"documents\" in pack.yaml is expected, not \"n28\""),
                fault(
                        "no clause",
                        "[{document: own, place: 系列}]",
                        "[]",
                        "clauses: []",
                        "at least one clause is expected"),
                fault(
                        "an unknown standing",
                        "standing: UNVERIFIED",
                        "standing: SURE",
                        "standing: SURE",
                        "[IN_FORCE, SUPERSEDED, UNVERIFIED] is expected, not \"SURE\""),
                fault(
                        "a fact without type",
                        "    type: INTEGER\n    countedYears",
                        "    countedYears",
                        "- name: years",
                        "either a type or"),
                fault(
                        "a code without list",
                        "type: CODE\n    codes: degrees\n    vouching",
                        "type: CODE\n    vouching",
                        "- name: degree ",
                        "exactly facts of type CODE name a code list"),
                fault(
                        "a field that is required maybe",
                        "required: false",
                        "required: maybe",
                        "required: maybe",
                        "true or false is expected"),
                fault(
                        "a field that stands twice",
                        "name: to, label",
                        "name: from, label",
                        "- {name: post",
                        "field defined twice: from"),
                fault(
                        "a name with a capital",
                        "name: spotCheckPercent",
                        "name: SpotCheckPercent",
                        "- name: SpotCheck",
                        "a name is lower camel case"),
                fault(
                        "a code in lower case",
                        "{code: QUALIFIED,",
                        "{code: qualified,",
                        "{code: qualified",
                        "a code is 1 to 64 capital letters"),
                fault(
                        "a code that stands twice",
                        "{code: UNQUALIFIED,",
                        "{code: QUALIFIED,",
                        "- name: grades",
                        "code listed twice in grades: QUALIFIED"),
                fault(
                        "an unknown tier",
                        "tier: INTERMEDIATE",
                        "tier: MIDDLE",
                        "tier: MIDDLE",
                        "is expected, not \"MIDDLE\""),
                fault(
                        "a ladder that falls",
                        "tier: INTERMEDIATE",
                        "tier: FULL_SENIOR",
                        "tier: ASSOCIATE_SENIOR",
                        "levels from the lowest up are expected"),
                fault(
                        "a level that stands twice",
                        "code: SENIOR_ENGINEER,",
                        "code: ENGINEER,",
                        "title: {zh: 高级工程师",
                        "the level ENGINEER stands on this ladder already"),
                fault(
                        "a decimal without quotes",
                        "value: \"10\"",
                        "value: 10",
                        "value: 10",
                        "a quoted decimal number is expected"),
                fault("no decimal", "value: \"10\"", "value: \"1e1\"", "value: \"1e1\"", "not a decimal"),
                fault(
                        "two values on one day",
                        "（十四）}}",
                        "（十四）}}\n      - {value: \"20\", to: 2024-04-08, " + "clause: {document: own, place: x}}",
                        "- {value: \"20\"",
                        "parameter spotCheckPercent has two values on the same day, the other is 10"),
                fault(
                        "no way to derive",
                        "    equivalent: {fact: degree, equivalents: {SENIOR_WORKER_CLASS: JUNIOR_COLLEGE}}\n",
                        "",
                        "- name: equivalentDegree",
                        "exactly one of countedYears, recordsInWindow, equivalent is expected"),
                fault(
                        "an effect that does not exist",
                        "UNQUALIFIED: RESET",
                        "UNQUALIFIED: HALVE",
                        "UNQUALIFIED: HALVE",
                        "[COUNT, SKIP, RESET] is expected, not \"HALVE\""),
                fault(
                        "a window of no year",
                        "years: 5",
                        "years: 0",
                        "years: 0",
                        "window of 0 years; 1 to 99 are possible"),
                fault(
                        "a window of 2^32+5 years",
                        "years: 5",
                        "years: 4294967301",
                        "years: 4294967301",
                        "1 to 99 are possible"),
                fault(
                        "a window of an unknown list",
                        "{list: patents",
                        "{list: patent",
                        "{list: patent,",
                        "a list \"patent\" in the same pack"),
                fault(
                        "a window with a type",
                        "recordsInWindow:",
                        "type: INTEGER\n    recordsInWindow:",
                        "type: INTEGER\n    recordsInWindow",
                        "a window has the fields of its list"),
                fault(
                        "a name of a pack with spaces",
                        "name: example ",
                        "name: an example ",
                        "name: an example",
                        "the name of a pack is lower-case words"),
                fault(
                        "a file in another folder",
                        "[example.yaml]",
                        "[../example.yaml]",
                        "files:",
                        "the name of a .yaml file beside pack.yaml is expected"),
                fault(
                        "a file listed twice",
                        "[example.yaml]",
                        "[example.yaml, example.yaml]",
                        "files:",
                        "the file example.yaml is listed twice"),
                fault(
                        "a list where keys are expected",
                        "title: {zh: 示例政策包, en: Example pack}",
                        "title: [示例]",
                        "title: [",
                        "keys with values are expected"),
                fault(
                        "a text where a list is expected",
                        "clauses: [{document: own, place: 系列}]",
                        "clauses: own",
                        "clauses: own",
                        "a list is expected"),
                fault("an anchor", "place: 系列", "place: &here 系列", "place: &here", "anchors and aliases are not used"),
                fault(
                        "no YAML",
                        "codes: degrees\n    equivalent",
                        "codes: [degrees\n    equivalent",
                        "equivalent: {fact",
                        "YAML is expected"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void refusesWithThePlaceAndWhatIsExpected(String name, String old, String replacement, String at, String expected) {
        PackText broken = EXAMPLE.replacing(old, replacement);
        assertThat(faults(broken)).as(name).anySatisfy(fault -> {
            assertThat(fault.expected()).contains(expected);
            assertThat(fault.place()).startsWith(broken.placeOf(at) + ":");
        });
    }

    @Test
    void tellsAllFaultsAtOnce() {
        PackText broken =
                EXAMPLE.replacing("type: DECIMAL ", "typ: DECIMAL ").replacing("tier: INTERMEDIATE", "tier: MIDDLE");
        assertThat(faults(broken)).hasSize(2);
    }

    @Test
    void aMissingFileIsNamed() {
        PolicyFiles files =
                PolicyFiles.of(Map.of("policy/pack.yaml", EXAMPLE.pack().getBytes(StandardCharsets.UTF_8)));
        PolicyPackException refused = catchThrowableOfType(
                PolicyPackException.class, () -> PolicyPackReader.read(files, PolicyPackReader.PACK_PATH));
        assertThat(refused.faults()).containsExactly(new Fault("policy/example.yaml", "this file is expected"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        PolicyFiles files = path -> {
            throw new IOException("the disk is gone");
        };
        PolicyPackException refused = catchThrowableOfType(
                PolicyPackException.class, () -> PolicyPackReader.read(files, PolicyPackReader.PACK_PATH));
        assertThat(refused.faults())
                .containsExactly(new Fault("policy/pack.yaml", "the file cannot be read: the disk is gone"));
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        PolicyFiles files = PolicyFiles.of(Map.of("policy/pack.yaml", new byte[] {(byte) 0xC3, 0x28}));
        PolicyPackException refused = catchThrowableOfType(
                PolicyPackException.class, () -> PolicyPackReader.read(files, PolicyPackReader.PACK_PATH));
        assertThat(refused.faults()).containsExactly(new Fault("policy/pack.yaml", "UTF-8 is expected"));
    }

    @Test
    void anEmptyFileIsRefused() {
        PolicyFiles files = PolicyFiles.of(Map.of("policy/pack.yaml", new byte[0]));
        PolicyPackException refused = catchThrowableOfType(
                PolicyPackException.class, () -> PolicyPackReader.read(files, PolicyPackReader.PACK_PATH));
        assertThat(refused.faults()).containsExactly(new Fault("policy/pack.yaml", "the file is empty"));
    }
}
