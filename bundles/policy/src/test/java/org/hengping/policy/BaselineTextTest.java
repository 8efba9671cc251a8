// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.policy.provision.Baseline;
import org.junit.jupiter.api.Test;

class BaselineTextTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private static final String TEXT = "format: hengping-standard/1\nid: yunxi.watcher\n";

    private static final String PACK =
            """
            format: hengping-policy-pack/1
            name: yunxi
            title: {zh: 云溪省（虚构）, en: Yunxi (invented)}
            documents: {rule: {title: 云溪省（虚构）规定, standing: IN_FORCE, source: 测试自拟}}
            files: [law.yaml]
            """;

    private static final String LAW =
            """
            series:
              - code: CLOUD_WATCHING
                label: {zh: 观云人员, en: Cloud watchers}
                clauses: [{document: rule, place: 第一条}]
                ladder: [{code: WATCHER, title: {zh: 观云员, en: Watcher}, tier: ASSISTANT}]
            requirements:
              - {code: SENIORITY, label: {zh: 资历, en: Seniority}, waivable: true, clauses: [{document: rule, place: 第四条}]}
            baselines:
              - code: WATCHER_BASELINE
                label: {zh: 观云员通用条件, en: Common conditions for watchers}
                series: CLOUD_WATCHING
                level: WATCHER
                routes: [REVIEW/NORMAL]
                standard: yunxi.watcher
                text: watcher.yaml
                requirements: {years: SENIORITY}
                clauses: [{document: rule, place: 第十三条}]
            supersessions:
              - {kind: BASELINE, code: WATCHER_BASELINE/years, label: {zh: 取代, en: Overridden}, by: [{document: rule, place: 第二十条}]}
            """;

    private static PolicyPacks packs(String law, Map<String, byte[]> more) throws PolicyPackException {
        Map<String, byte[]> files = new TreeMap<>(more);
        files.put("policy/pack.yaml", PACK.getBytes(StandardCharsets.UTF_8));
        files.put("policy/law.yaml", law.getBytes(StandardCharsets.UTF_8));
        return PolicyPacks.of(List.of(PolicyPackReader.read(PolicyFiles.of(files), "policy/pack.yaml")));
    }

    private static Map<String, byte[]> text(String text) {
        return Map.of("policy/watcher.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTextIsPartOfTheSnapshotAndItsDigest() throws PolicyPackException {
        PolicySnapshot snapshot = packs(LAW, text(TEXT)).on(DAY);
        Baseline baseline = snapshot.provisions(Baseline.class).get(0);
        assertThat(baseline.text()).contains(TEXT);
        assertThat(baseline.requirements()).containsExactly(Map.entry("years", "SENIORITY"));
        assertThat(new String(snapshot.bytes(), StandardCharsets.UTF_8)).contains("\"hengping-policy/3\"");
        assertThat(PolicySnapshot.read(snapshot.bytes()).bytes()).isEqualTo(snapshot.bytes());
        assertThat(packs(LAW, text(TEXT + "version: 1.0.0\n")).on(DAY).digest()).isNotEqualTo(snapshot.digest());
    }

    @Test
    void aSnapshotOfTheFormatBeforeHasNoTexts() throws PolicyPackException {
        String json = new String(packs(LAW, text(TEXT)).on(DAY).bytes(), StandardCharsets.UTF_8);
        byte[] before = json.replace("hengping-policy/3", "hengping-policy/2").getBytes(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySnapshot.read(before))
                .withMessageContaining("not in its canonical form");
    }

    @Test
    void aFileThatIsNotThereIsAFaultAtItsLine() {
        assertThatExceptionOfType(PolicyPackException.class)
                .isThrownBy(() -> packs(LAW, Map.of()))
                .withMessageContaining("policy/watcher.yaml")
                .withMessageContaining("this file is expected");
        assertThatExceptionOfType(PolicyPackException.class)
                .isThrownBy(() -> packs(LAW.replace("text: watcher.yaml", "text: ../watcher.yaml"), text(TEXT)))
                .withMessageContaining("policy/law.yaml:15:11")
                .withMessageContaining("beside pack.yaml");
    }

    @Test
    void aTextThatIsNotUtf8IsAFault() {
        assertThatExceptionOfType(PolicyPackException.class)
                .isThrownBy(() -> packs(LAW, Map.of("policy/watcher.yaml", new byte[] {(byte) 0xC3, 0x28})))
                .withMessageContaining("UTF-8");
    }

    @Test
    void requirementsAreKnownAndOnlyToldOfATextThatIsThere() {
        assertThatExceptionOfType(PolicyPackException.class)
                .isThrownBy(() -> packs(LAW.replace("{years: SENIORITY}", "{years: PATIENCE}"), text(TEXT)))
                .withMessageContaining("a requirement \"PATIENCE\" that holds on the same days is expected");
        assertThatExceptionOfType(PolicyPackException.class)
                .isThrownBy(() -> packs(LAW.replace("    text: watcher.yaml\n", ""), Map.of()))
                .withMessageContaining("requirements are told of nodes of a text");
    }

    @Test
    void whatOverridesANodeNamesABaselineThatIsThere() {
        assertThatExceptionOfType(PolicyPackException.class)
                .isThrownBy(() -> packs(LAW.replace("code: WATCHER_BASELINE/years", "code: OTHER/years"), text(TEXT)))
                .withMessageContaining("OTHER/years");
    }
}
