// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.Inspection;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.internal.gate.BundleInspector;
import org.hengping.evaluation.internal.loading.ArchiveRefusedException;
import org.hengping.evaluation.internal.loading.BundleArchive;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.evaluation.internal.pack.PackReader;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.plugin.GateReport;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;

/** Judges one bundle. Used once, on one thread. */
public final class Judgement {
    private static final Text NOT_READ = new Text("前面的检查没有通过", "An earlier check failed");

    private final byte[] bundle;
    private final Inspection inspection;
    private final Policy policy;
    private final Surroundings surroundings;
    private final JavaHost host;

    /** @param host where classes of a Java plugin run */
    public Judgement(byte[] bundle, Inspection inspection, Policy policy, Surroundings surroundings, JavaHost host) {
        this.host = host;
        this.bundle = bundle.clone();
        this.inspection = inspection;
        this.policy = policy;
        this.surroundings = surroundings;
    }

    /** Returns the report. */
    public ConformanceReport report() {
        GateReport gate = inspection.report();
        LocalDate day = inspection.redLines().map(RedLineReport::day).orElse(BundleInspector.LAST_DAY);
        PolicySnapshot snapshot = policy.on(day);
        Optional<Case> judged = gate.admitted() ? read(snapshot, day) : Optional.empty();
        FloorAspect floor =
                judged.map(FloorAspect::of).orElseGet(() -> FloorAspect.notLookedAt(NOT_READ.zh(), NOT_READ.en()));
        List<AspectFindings> aspects = new ArrayList<>();
        aspects.add(GateAspects.gate(gate));
        aspects.add(SignatureAspect.of(gate.signature()));
        aspects.add(judged.map(StructureAspect::of).orElseGet(() -> notRead(Aspect.STRUCTURE)));
        aspects.add(RedLineAspect.of(inspection.redLines()));
        aspects.add(floor.aspect());
        aspects.add(GateAspects.cases(gate));
        aspects.add(judged.map(one -> DeterminismAspect.of(one, bundle, policy, surroundings, host))
                .orElseGet(() -> notRead(Aspect.DETERMINISM)));
        aspects.add(judged.map(one -> probes(one.standard())).orElseGet(() -> notRead(Aspect.PROBES)));
        aspects.add(GateAspects.cost(gate));
        return new ConformanceReport(
                gate.bundle(),
                gate.standard(),
                gate.version(),
                inspection.contents().map(contents -> contents.standard().title()),
                snapshot.digest(),
                day,
                aspects.stream().map(AspectFindings::result).toList(),
                aspects.stream().flatMap(aspect -> aspect.findings().stream()).toList(),
                floor.lines());
    }

    private Optional<Case> read(PolicySnapshot snapshot, LocalDate day) {
        try {
            Pack pack = PackReader.read(
                    PackFiles.of(BundleArchive.read(bundle, GateLimits.USUAL).files()), snapshot.vocabulary());
            return Optional.of(new Case(pack, snapshot, pack.standard().vocabulary(snapshot.vocabulary()), day));
        } catch (PackException | ArchiveRefusedException otherDay) {
            return Optional.empty();
        }
    }

    private static AspectFindings notRead(Aspect aspect) {
        return AspectFindings.notLookedAt(aspect, NOT_READ.zh(), NOT_READ.en());
    }

    private static AspectFindings probes(Standard standard) {
        boolean classes = standard.leaves().stream().anyMatch(leaf -> leaf.rule() instanceof LeafRule.Computed);
        return classes
                ? AspectFindings.of(
                        Aspect.PROBES,
                        new Text(
                                "由程序计算的条件经反事实探查，所见列在红线一栏",
                                "Criteria that a class computes were probed; what was seen stands under the red lines"),
                        List.of())
                : AspectFindings.of(
                        Aspect.PROBES,
                        new Text("没有由程序计算的条件，无须探查", "No criterion is computed by a class; there is nothing to probe"),
                        List.of());
    }
}
