// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.plugin.Finding;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Answer.Looks LOOKS = new Answer.Looks(List.of(
            new Look(
                    "papers",
                    Optional.of(Finding.ofRecords("works", List.of(new RecordId("w1"), new RecordId("w2")), 2)
                            .withPoints(new DecimalInterval(Decimal.of(1), Decimal.of(3)))),
                    Optional.empty(),
                    new Execution.Spent(12, 34)),
            new Look(
                    "years",
                    Optional.empty(),
                    Optional.of(new Reason(Reason.Code.BUDGET, List.of("WORK", "20", "metered/1"))),
                    new Execution.Spent(20, 0))));

    @Test
    void saysWhatWasSaid() throws IOException {
        assertThat(Answer.read(LOOKS.bytes())).isEqualTo(LOOKS);
        assertThat(Answer.read(new Answer.Loaded().bytes())).isEqualTo(new Answer.Loaded());
        PlatformException fault = new PlatformException(
                PlatformException.Kind.INVALID,
                "bundle-unusable",
                new Text("不可用", "unusable"),
                List.of(new Violation("a/B.class:3", "class-unusable", new Text("坏", "bad"))));
        Answer.Failed told = (Answer.Failed) Answer.read(new Answer.Failed(fault).bytes());
        assertThat(told.fault().violations()).isEqualTo(fault.violations());
        assertThat(told.fault().text()).isEqualTo(fault.text());
    }

    @Test
    void aFindingWithMoreRecordsThanAListHoldsIsToldInPart() throws IOException {
        List<RecordId> many =
                IntStream.range(0, 5000).mapToObj(i -> new RecordId("r" + i)).toList();
        Look look = new Look(
                "papers",
                Optional.of(Finding.ofRecords("works", many, 4000)),
                Optional.empty(),
                Execution.Spent.NOTHING);
        Answer.Looks told = (Answer.Looks) Answer.read(new Answer.Looks(List.of(look)).bytes());
        Finding finding = told.looks().get(0).finding().orElseThrow();
        assertThat(finding.records()).hasSize(501);
        assertThat(finding.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void whatIsCutOrFollowedBySomethingIsRefused() {
        byte[] whole = LOOKS.bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Answer.read(cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> Answer.read(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(MalformedMessageException.class);
    }

    /** Whatever a worker that was taken over writes, it is read in bounds or refused as an input fault, nothing else. */
    @Property(tries = 2000)
    void anyBytesAreReadOrRefused(@ForAll byte[] anything, @ForAll int place, @ForAll byte changed) {
        byte[] bent = LOOKS.bytes();
        bent[Math.floorMod(place, bent.length)] = changed;
        for (byte[] message : List.of(anything, bent)) {
            try {
                assertThat(Answer.read(message)).isNotNull();
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    @Test
    void aFrameOfAnyOtherLengthThanAllowedIsRefusedBeforeItIsRead() {
        for (byte[] header : List.of(new byte[] {0, 0, 0, 0}, new byte[] {-1, 0, 0, 0}, new byte[] {127, 0, 0, 0})) {
            assertThatThrownBy(() -> Frames.read(new DataInputStream(new ByteArrayInputStream(header)), 100))
                    .isInstanceOf(MalformedMessageException.class);
        }
    }
}
