// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hengping.evaluation.Inspection;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.internal.gate.BundleInspector;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.plugin.GateReport;
import org.hengping.policy.Policy;

/** Judges one bundle. Used once, on one thread. */
public final class Judgement {
    private final Inspection inspection;
    private final Policy policy;

    public Judgement(Inspection inspection, Policy policy) {
        this.inspection = inspection;
        this.policy = policy;
    }

    /** Returns the report. */
    public ConformanceReport report() {
        GateReport gate = inspection.report();
        List<AspectFindings> aspects = new ArrayList<>();
        aspects.add(GateAspects.gate(gate));
        aspects.add(AspectFindings.notLookedAt(Aspect.SIGNATURE, "尚未查验签名", "Signatures are not looked at yet"));
        aspects.add(notYet(Aspect.STRUCTURE));
        aspects.add(RedLineAspect.of(inspection.redLines()));
        aspects.add(notYet(Aspect.FLOOR));
        aspects.add(GateAspects.cases(gate));
        aspects.add(notYet(Aspect.DETERMINISM));
        aspects.add(notYet(Aspect.PROBES));
        aspects.add(GateAspects.cost(gate));
        LocalDate day = inspection.redLines().map(RedLineReport::day).orElse(BundleInspector.LAST_DAY);
        return new ConformanceReport(
                gate.bundle(),
                gate.standard(),
                gate.version(),
                inspection.contents().map(contents -> contents.standard().title()),
                policy.on(day).digest(),
                day,
                aspects.stream().map(AspectFindings::result).toList(),
                aspects.stream().flatMap(aspect -> aspect.findings().stream()).toList(),
                List.of());
    }

    private static AspectFindings notYet(Aspect aspect) {
        return AspectFindings.notLookedAt(aspect, "本版本尚未检查", "Not looked at by this build");
    }
}
