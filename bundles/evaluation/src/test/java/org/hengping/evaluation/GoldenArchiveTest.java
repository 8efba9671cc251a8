// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.Result;
import org.hengping.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every build replays every archive ever committed, byte for byte. */
class GoldenArchiveTest {

    private static List<GoldenArchive> archives(int semantics) throws IOException {
        try (var folders = Files.list(resource("/golden/semantics-" + semantics))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(GoldenArchive::new)
                    .toList();
        }
    }

    private static Path resource(String name) {
        URL url = GoldenArchiveTest.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("no test resource " + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyArchiveOfSemanticsOneReplaysByteForByte() throws IOException {
        List<GoldenArchive> archives = archives(1);
        assertThat(archives).isNotEmpty();
        for (GoldenArchive archive : archives) {
            assertThat(archive.results()).isNotEmpty();
            for (RuleEngine engine : RuleEngine.values()) {
                assertThat(archive.differences(engine)).as(engine.name()).isEmpty();
            }
        }
    }

    @Test
    void theArchivesTogetherShowEveryVerdictAndEveryReasonARulePackCanGive() throws IOException {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Set<Reason.Code> reasons = new HashSet<>();
        for (GoldenArchive archive : archives(1)) {
            for (Result result : archive.results().values()) {
                collect(result.tree(), verdicts, reasons);
            }
        }
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
        assertThat(reasons)
                .contains(
                        Reason.Code.LEFT_TO_EXPERTS,
                        Reason.Code.NOT_VOUCHED,
                        Reason.Code.RULE_ERROR,
                        Reason.Code.RECORDS_SHARED);
    }

    private static void collect(NodeResult node, Set<Verdict> verdicts, Set<Reason.Code> reasons) {
        verdicts.add(node.outcome().verdict());
        node.reason().ifPresent(reason -> reasons.add(reason.code()));
        node.children().forEach(child -> collect(child, verdicts, reasons));
    }

    @Test
    void aWrittenArchiveReplaysAndAChangedByteShows(@TempDir Path folder) throws IOException {
        Path golden = resource("/golden/semantics-1/rule-pack");
        PolicySnapshot policy = PolicySnapshot.read(Files.readAllBytes(golden.resolve("policy.json")));
        SealedDossier dossier =
                DossierReader.read(Files.readAllBytes(golden.resolve("dossiers/all-met.json")), policy.vocabulary());
        GoldenArchive archive = GoldenArchive.write(
                folder.resolve("new"),
                Files.readAllBytes(golden.resolve("bundle.jar")),
                policy,
                Map.of("all-met", dossier));
        assertThat(archive.differences(RuleEngine.EMITTED)).isEmpty();
        Path stored = folder.resolve("new/results/all-met.json");
        Files.writeString(
                stored,
                Files.readString(stored)
                        .replaceFirst(
                                "\"id\":\"teaching\",\"kind\":\"LEAF\"", "\"id\":\"teaching\",\"kind\":\"ANY_OF\""));
        assertThat(archive.differences(RuleEngine.EMITTED)).hasSize(1);
        assertThat(archive.differences(RuleEngine.EMITTED).get(0)).contains("teaching", "ANY_OF", "LEAF");
    }
}
