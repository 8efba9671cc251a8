// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.persistence.contract.Samples.STANDARD;
import static org.hengping.persistence.contract.Samples.VERSION;
import static org.hengping.persistence.contract.Samples.WHEN;
import static org.hengping.persistence.contract.Samples.added;
import static org.hengping.persistence.contract.Samples.assessment;
import static org.hengping.persistence.contract.Samples.digest;
import static org.hengping.persistence.contract.Samples.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.evaluation.store.AssessmentStore;
import org.hengping.evaluation.store.AssessmentStore.AssessmentBytes;
import org.hengping.evaluation.store.AssessmentStore.MissingLeaf;
import org.hengping.evaluation.store.AssessmentStore.NewAssessment;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StandardTally.MissingCriterion;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.junit.jupiter.api.Test;

abstract class AssessmentStoreContract extends Contract {
    private static final StandardId OTHER = new StandardId("demo-senior-engineer");

    AssessmentStoreContract(Opener opener) {
        super(opener);
    }

    private AssessmentStore store() {
        return database.assessments();
    }

    @Test
    void everyValueComesBackAsItWasGiven() {
        StoredAssessment assessment = new StoredAssessment(
                id(1),
                "s".repeat(128),
                new StandardId("a".repeat(100)),
                new StandardVersion(99_999, 1, 0),
                digest("plugin"),
                digest("policy"),
                digest("dossier"),
                DossierStage.RECOMMENDED,
                new Outcome(Verdict.NOT_MET, true),
                digest("result"),
                digest("execution"),
                WHEN);
        byte[] result = new byte[300_000];
        result[1] = -1;
        byte[] execution = {0, 1, -128};
        String key = "用户𠮷/" + "k".repeat(300);
        store().add(new NewAssessment(
                assessment,
                new AssessmentBytes(result, execution),
                List.of(new MissingLeaf(new NodeId("leaf"), "标".repeat(8_003), Samples.AWKWARD)),
                Optional.of(key),
                "f".repeat(64)));

        assertThat(store().find(id(1))).contains(assessment);
        AssessmentBytes bytes = store().bytes(id(1)).orElseThrow();
        assertThat(bytes.result()).isEqualTo(result);
        assertThat(bytes.execution()).isEqualTo(execution);
        AssessmentBytes again =
                Objects.requireNonNull(store().bytes(List.of("nothing", id(1))).get(id(1)));
        assertThat(again.result()).isEqualTo(result);
        assertThat(again.execution()).isEqualTo(execution);
        assertThat(store().findByKey(key).orElseThrow().assessment()).isEqualTo(assessment);
        assertThat(store().findByKey(key).orElseThrow().requestDigest()).isEqualTo("f".repeat(64));
        assertThat(store().tallies()).hasSize(1).first().satisfies(tally -> assertThat(tally.mostMissing())
                .contains(new MissingCriterion("leaf", "标".repeat(8_003), Samples.AWKWARD, 1)));
    }

    @Test
    void everyVerdictAndStageCanBeKept() {
        int number = 0;
        for (Verdict verdict : Verdict.values()) {
            for (DossierStage stage : DossierStage.values()) {
                number++;
                StoredAssessment plain =
                        assessment(id(number), STANDARD, VERSION, new Outcome(verdict, verdict == Verdict.FAILED));
                StoredAssessment given = new StoredAssessment(
                        plain.id(),
                        plain.subject(),
                        plain.standard(),
                        plain.version(),
                        plain.plugin(),
                        plain.policy(),
                        plain.dossier(),
                        stage,
                        plain.outcome(),
                        plain.result(),
                        plain.execution(),
                        plain.createdAt());
                store().add(added(given, Optional.empty()));
                assertThat(store().find(given.id())).contains(given);
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(store().find("nothing")).isEmpty();
        assertThat(store().bytes("nothing")).isEmpty();
        assertThat(store().bytes(List.of("nothing"))).isEmpty();
        assertThat(store().bytes(List.of())).isEmpty();
        assertThat(store().findByKey("nothing")).isEmpty();
        assertThat(store().tallies()).isEmpty();
        assertThat(store().count(Optional.empty(), id(9))).isZero();
        assertThat(store().range(Optional.empty(), Optional.empty(), id(9), 5)).isEmpty();
        assertThat(store().list(Optional.empty(), PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    void aTakenKeyIsRefusedAndNothingOfTheSecondIsLeft() {
        store().add(keyed(1, "same", "leaf-a"));

        assertFault(Kind.CONFLICT, "idempotency-key-taken", () -> store().add(keyed(2, "same", "leaf-b")));

        assertThat(store().find(id(2))).isEmpty();
        assertThat(store().bytes(id(2))).isEmpty();
        assertThat(store().findByKey("same").orElseThrow().assessment().id()).isEqualTo(id(1));
    }

    @Test
    void aTakenIdIsNoTakenKey() {
        store().add(keyed(1, "one"));
        assertFault(Kind.CONFLICT, "assessment-id-taken", () -> store().add(keyed(1, "two")));
    }

    @Test
    void anyNumberOfAssessmentsHaveNoKey() {
        for (int number = 0; number < 5; number++) {
            store().add(added(number));
        }
        assertThat(store().count(Optional.empty(), id(9))).isEqualTo(5);
    }

    @Test
    void ofEightThatUseTheSameKeyAtOnceOneWins() throws Exception {
        List<Optional<PlatformException>> outcomes = Together.run(8, number -> () -> {
            try {
                store().add(keyed(number, "contested", "leaf"));
                return Optional.empty();
            } catch (PlatformException refused) {
                return Optional.of(refused);
            }
        });

        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(outcomes.stream().flatMap(Optional::stream)).hasSize(7).allSatisfy(refused -> {
            assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(refused.code()).isEqualTo("idempotency-key-taken");
        });
        assertThat(store().count(Optional.empty(), id(9))).isEqualTo(1);
    }

    @Test
    void threePagesShowEveryAssessmentOnceInAscendingOrder() {
        for (int number : new int[] {7, 3, 1, 6, 2, 5, 4}) {
            store().add(added(number));
        }
        store().add(added(assessment(id(8), OTHER, VERSION, Outcome.MET), Optional.empty()));

        assertThat(pages(Optional.of(STANDARD), 3))
                .containsExactly(List.of(id(1), id(2), id(3)), List.of(id(4), id(5), id(6)), List.of(id(7)));
        assertThat(pages(Optional.empty(), 4))
                .containsExactly(List.of(id(1), id(2), id(3), id(4)), List.of(id(5), id(6), id(7), id(8)));
    }

    @Test
    void idsSortByTheirCodePoints() {
        List<String> ascending = List.of("0", "A", "B", "a", "aB", "b", "z");
        List.of("b", "A", "0", "z", "aB", "a", "B")
                .forEach(id -> store().add(added(assessment(id, STANDARD, VERSION, Outcome.MET), Optional.empty())));
        assertThat(pages(Optional.empty(), 2).stream().flatMap(List::stream)).containsExactlyElementsOf(ascending);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (String bad : List.of("", "!", "YWJj", "x".repeat(300), "cGx1Z2luczox", "YXNzZXNzbWVudHM6JQ")) {
            assertFault(Kind.INVALID, "cursor-invalid", () -> store().list(
                            Optional.empty(), new PageRequest(Optional.of(bad), 2)));
        }
    }

    @Test
    void aRangeExcludesItsBeginningAndIncludesItsEnd() {
        for (int number = 1; number <= 6; number++) {
            store().add(added(number));
        }
        store().add(added(assessment(id(7), OTHER, VERSION, Outcome.MET), Optional.empty()));

        assertThat(ids(store().range(Optional.empty(), Optional.of(id(2)), id(5), 10)))
                .containsExactly(id(3), id(4), id(5));
        assertThat(ids(store().range(Optional.empty(), Optional.empty(), id(5), 2)))
                .containsExactly(id(1), id(2));
        assertThat(ids(store().range(Optional.of(OTHER), Optional.empty(), id(9), 2)))
                .containsExactly(id(7));
        assertThat(store().count(Optional.empty(), id(5))).isEqualTo(5);
        assertThat(store().count(Optional.of(STANDARD), id(9))).isEqualTo(6);
        assertThat(store().count(Optional.of(OTHER), id(6))).isZero();
    }

    @Test
    void talliesCountByVersionAndNameTheCriterionMostOftenMissing() {
        StandardVersion ten = new StandardVersion(1, 10, 0);
        StandardVersion two = new StandardVersion(1, 2, 0);
        store().add(added(assessment(id(1), STANDARD, ten, Outcome.MET), Optional.empty()));
        store().add(added(assessment(id(2), STANDARD, two, Outcome.NOT_MET), Optional.empty(), "papers", "years"));
        store().add(added(assessment(id(3), STANDARD, two, Outcome.NOT_MET), Optional.empty(), "years"));
        store().add(added(assessment(id(4), STANDARD, two, Outcome.UNDECIDED), Optional.empty(), "teaching"));
        store().add(added(
                assessment(id(5), STANDARD, two, new Outcome(Verdict.NOT_MET, true)), Optional.empty(), "papers"));
        store().add(added(assessment(id(6), OTHER, VERSION, Outcome.FAILED), Optional.empty()));
        store().add(added(assessment(id(7), STANDARD, two, Outcome.MET), Optional.empty()));

        assertThat(store().tallies())
                .containsExactly(
                        new StandardTally(OTHER, VERSION, 0, 0, 0, 1, Optional.empty()),
                        new StandardTally(
                                STANDARD,
                                two,
                                1,
                                2,
                                1,
                                1,
                                Optional.of(new MissingCriterion("papers", "标签 papers / label", "27号（五）", 2))),
                        new StandardTally(STANDARD, ten, 1, 0, 0, 0, Optional.empty()));
    }

    private NewAssessment keyed(int number, String key, String... missing) {
        return added(assessment(id(number), STANDARD, VERSION, Outcome.MET), Optional.of(key), missing);
    }

    private List<List<String>> pages(Optional<StandardId> standard, int limit) {
        List<List<String>> pages = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<StoredAssessment> page = store().list(standard, new PageRequest(cursor, limit));
            pages.add(ids(page.items()));
            cursor = page.next();
        } while (cursor.isPresent());
        return pages;
    }

    private static List<String> ids(List<StoredAssessment> assessments) {
        return assessments.stream().map(StoredAssessment::id).toList();
    }
}
