// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.Series;

/** Checks a standard against the policy, and that computed leaves and the class that computes them go together. */
final class PolicyCheck {
    private PolicyCheck() {}

    static void check(Standard standard, String file, boolean java, PolicySnapshot snapshot, Findings findings) {
        scope(standard.scope(), file, snapshot, findings);
        boolean computes = standard.leaves().stream().anyMatch(leaf -> leaf.rule() instanceof LeafRule.Computed);
        if (computes && !java) {
            findings.refuse(
                    file,
                    "computed-without-class",
                    "有叶子标为 computed: true，但清单没有 Hengping-Criteria",
                    "leaves are marked computed: true, but the manifest has no Hengping-Criteria");
        } else if (!computes && java) {
            findings.refuse(
                    file,
                    "class-without-computed",
                    "清单有 Hengping-Criteria，但没有叶子标为 computed: true；规则包不需要类",
                    "the manifest has Hengping-Criteria, but no leaf is marked computed: true; a rule pack needs no class");
        }
    }

    private static void scope(Scope scope, String file, PolicySnapshot snapshot, Findings findings) {
        Optional<Series> series = snapshot.series(scope.series());
        if (series.isEmpty()) {
            String known = snapshot.series().stream().map(Series::code).collect(Collectors.joining(", "));
            findings.refuse(
                    file,
                    "series-unknown",
                    "scope.series：没有职称系列“" + scope.series() + "”。已知：" + known,
                    "scope.series: there is no title series \"" + scope.series() + "\"; known are " + known);
        } else if (series.get().level(scope.level()).isEmpty()) {
            String known =
                    series.get().ladder().stream().map(Series.Level::code).collect(Collectors.joining(", "));
            findings.refuse(
                    file,
                    "level-unknown",
                    "scope.level：该系列没有层级“" + scope.level() + "”。已知：" + known,
                    "scope.level: this series has no level \"" + scope.level() + "\"; it has " + known);
        }
    }
}
