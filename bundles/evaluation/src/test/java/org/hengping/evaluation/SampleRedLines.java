// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Basis;
import org.hengping.policy.provision.RedLine;

/** Invented red lines on the normal basis, for all series. */
public final class SampleRedLines {
    private static final Clause CLAUSE =
            new Clause("测试文件", "2", Clause.Standing.UNVERIFIED, Optional.of("invented for tests"));

    private SampleRedLines() {}

    /** A kind that is refused as a precondition. */
    public static RedLine precondition(String code, RedLineClass kind) {
        return new RedLine(
                code,
                new Text("测试红线", "A red line for tests"),
                RedLine.Concern.PRECONDITION,
                Optional.of(kind),
                RedLine.Severity.REFUSE_WHEN_UNAVOIDABLE,
                new TreeSet<>(List.of(Basis.NORMAL)),
                new TreeSet<>(),
                Optional.empty(),
                List.of(CLAUSE));
    }
}
