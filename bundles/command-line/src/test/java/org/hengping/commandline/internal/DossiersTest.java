// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code generate}, {@code try}, {@code archive} and {@code replay}. */
final class DossiersTest {
    @TempDir
    Path folder = Path.of("");

    private Path own = Path.of("");
    private Path dossiers = Path.of("");

    @BeforeEach
    void begin() {
        own = folder.resolve("own");
        dossiers = folder.resolve("dossiers");
        assertThat(Run.of("new", own).exit()).isZero();
        assertThat(Run.of("generate", own, "--count", 30, "--seed", 7, "-o", dossiers)
                        .exit())
                .isZero();
    }

    private Path dossier(int number) {
        return dossiers.resolve(String.format("demo-%06d.json", number));
    }

    @Test
    void theSameSeedGivesTheSameDossiersAndAnotherOneOthers() throws IOException {
        Path again = folder.resolve("again");
        Run.of("generate", own, "--count", 30, "--seed", 7, "-o", again);
        Map<String, byte[]> first = Archives.files(dossiers, "");
        assertThat(first).hasSize(30);
        assertThat(Archives.files(again, "")).usingRecursiveComparison().isEqualTo(first);
        assertThat(Run.of("generate", own, "--count", 30, "--seed", 7).out())
                .isNotEqualTo(
                        Run.of("generate", own, "--count", 30, "--seed", 8).out());
    }

    @Test
    void everyVerdictOccursAndNothingBreaks() throws IOException {
        LocalEvaluation evaluation =
                LocalEvaluation.admitted(BundleJar.read(own).bytes());
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (byte[] json : Archives.files(dossiers, "").values()) {
            Outcome outcome =
                    evaluation.assess(evaluation.read(json)).result().tree().outcome();
            assertThat(outcome.failed()).isFalse();
            verdicts.merge(outcome.verdict(), 1, Integer::sum);
        }
        assertThat(verdicts).containsOnlyKeys(Verdict.MET, Verdict.NOT_MET, Verdict.UNDECIDED);
        assertThat(verdicts.values()).allMatch(count -> count >= 3);
    }

    @Test
    void generateKnowsItsBounds() {
        assertThat(Run.of("generate", own, "--count", 0).exit()).isEqualTo(2);
        assertThat(Run.of("generate", own, "--count", "many").exit()).isEqualTo(2);
        assertThat(Run.of("generate", folder.resolve("missing")).err()).contains("no such file or folder");
    }

    @Test
    void tryShowsEachRendering() {
        Run applicant = Run.of("try", own, dossier(1));
        assertThat(applicant.exit()).isZero();
        assertThat(applicant.out()).contains("供参考");
        assertThat(Run.of("try", own, dossier(1), "--rendering", "machine").out())
                .startsWith("{");
        assertThat(Run.of("try", own, dossier(1), "--rendering", "auditor").out())
                .startsWith("{");
        assertThat(Run.of("try", own, dossier(1), "--rendering", "poem").exit()).isEqualTo(2);
    }

    @Test
    void tryNamesEveryPlaceThatIsWrongInADossier() throws IOException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(
                wrong,
                """
                {"format":"hengping-dossier/1","subject":"demo-1","stage":"SUBMITTED","route":"REVIEW/NORMAL",
                 "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
                 "facts":{"ethicsPassed":{"claimed":"yes"},"noSuchFact":{"claimed":1},
                          "appointments":[{"id":"a","claimed":{"post":"LECTURER","from":"2024-02-30"}}]}}
                """);
        Run run = Run.of("try", own, wrong);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("/facts/ethicsPassed", "noSuchFact", "/facts/appointments/0")
                .doesNotContain("\tat ");
    }

    @Test
    void tryNamesWhatIsMissing() throws IOException {
        Path lacking = folder.resolve("lacking.json");
        Files.writeString(
                lacking,
                """
                {"format":"hengping-dossier/1","subject":"demo-1","stage":"SUBMITTED","route":"REVIEW/NORMAL",
                 "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
                 "facts":{}}
                """);
        Run run = Run.of("try", own, lacking);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("ethicsPassed");
    }

    @Test
    void tryRefusesWhatIsNoDossier() throws IOException {
        Path text = Files.writeString(folder.resolve("text.json"), "no json");
        assertThat(Run.of("try", own, text).exit()).isEqualTo(2);
        assertThat(Run.of("try", own, folder.resolve("missing.json")).err()).contains("there is no such file");
        assertThat(Run.of("try", own, folder).exit()).isEqualTo(2);
    }

    @Test
    void tryInsistsOnTheGate() throws IOException {
        Files.writeString(own.resolve("standard.yaml"), "format: hengping-standard/1\n");
        Run run = Run.of("try", own, dossier(1));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("does not pass the gate", "standard.yaml");
    }

    @Test
    void whatIsArchivedReplaysIdentically() throws IOException {
        Path archive = archived();
        Run run = Run.of("replay", archive);
        assertThat(run.out()).isEqualTo("replayed 3, identical 3\n");
        assertThat(run.exit()).isZero();
        Path zip = Archives.zip(folder.resolve("archive.zip"), Archives.files(archive, ""));
        assertThat(Run.of("replay", zip).out()).isEqualTo("replayed 3, identical 3\n");
    }

    @Test
    void aChangedResultIsFoundAndItsNodeNamed() throws IOException {
        Path archive = archived();
        Path manifest = archive.resolve("manifest.json");
        String list = Files.readString(manifest);
        // Another assessment's result in the place of the first one's.
        String member = "\"result\":\"";
        int place = list.indexOf(member) + member.length();
        int next = list.indexOf(member, place) + member.length();
        String first = list.substring(place, place + 71);
        String second = list.substring(next, next + 71);
        assertThat(second).isNotEqualTo(first).startsWith("sha256:");
        Files.writeString(manifest, list.replace(first, second));
        Run run = Run.of("replay", archive);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("replayed 3, identical 2\n");
        assertThat(run.err()).contains("demo-000001");
    }

    @Test
    void damagedOrMissingObjectsAreFound() throws IOException {
        Path archive = archived();
        Map<String, byte[]> objects = new TreeMap<>(Archives.files(archive.resolve("objects"), ""));
        for (String object : objects.keySet()) {
            if (new String(objects.get(object), java.nio.charset.StandardCharsets.UTF_8).contains("hengping-dossier/1")
                    && new String(objects.get(object), java.nio.charset.StandardCharsets.UTF_8)
                            .contains("demo-000002")) {
                Files.writeString(archive.resolve("objects").resolve(object), "{}");
            }
        }
        Run run = Run.of("replay", archive);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("replayed 3, identical 2\n");
        assertThat(run.err()).contains("demo-000002", "do not have their digest");
    }

    @Test
    void whatIsNoArchiveIsSaid() throws IOException {
        assertThat(Run.of("replay", folder.resolve("missing")).exit()).isEqualTo(2);
        Run noManifest = Run.of("replay", dossiers);
        assertThat(noManifest.exit()).isEqualTo(2);
        assertThat(noManifest.err()).contains("it has no manifest.json");
        Path text = Files.writeString(folder.resolve("text.txt"), "no archive");
        assertThat(Run.of("replay", text).exit()).isEqualTo(2);
        Path archive = archived();
        for (String broken : new String[] {
            "no json",
            "{}",
            "{\"format\":\"hengping-archive/2\",\"entries\":[]}",
            "{\"format\":\"hengping-archive/1\",\"entries\":[{}]}"
        }) {
            Files.writeString(archive.resolve("manifest.json"), broken);
            Run run = Run.of("replay", archive);
            assertThat(run.exit()).as(broken).isEqualTo(2);
            assertThat(run.err()).as(broken).contains("manifest.json");
        }
    }

    @Test
    void anArchiveIsNotWrittenOverAnother() {
        Path archive = archived();
        Run run = Run.of("archive", own, dossier(1), "-o", archive);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the folder is not empty");
    }

    private Path archived() {
        Path archive = folder.resolve("archive");
        Run run = Run.of("archive", own, dossier(1), dossier(2), dossier(3), "-o", archive);
        assertThat(run.exit()).as(run.err()).isZero();
        return archive;
    }
}
