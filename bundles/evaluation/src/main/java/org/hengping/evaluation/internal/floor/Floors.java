// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.floor;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.internal.compiler.CompiledRules;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.evaluation.internal.pack.PackReader;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.Supersession;

/**
 * Makes floors from policy snapshots. What comes back depends on the snapshot alone; compiled floors are kept, a bounded number
 * of them. Thread-safe.
 */
public final class Floors {
    private static final int MOST_KEPT = 64;

    private static final Map<Key, Floor> KEPT = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Floor> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private Floors() {}

    /** Returns the baseline of a route if its text is here; otherwise no baseline is known. */
    public static Optional<Baseline> baseline(PolicySnapshot snapshot, Scope scope, Route route) {
        return snapshot.baseline(scope.series(), scope.level(), route)
                .filter(baseline -> baseline.text().isPresent());
    }

    /** Returns what overrides an entry of that name: a whole baseline, or a node of one. */
    public static List<Supersession> overriding(PolicySnapshot snapshot, String name) {
        return snapshot.provisions(Supersession.class).stream()
                .filter(supersession -> supersession.of() == PolicyKind.BASELINE
                        && supersession.name().equals(name))
                .toList();
    }

    /** Tells whether a later rule overrides the whole baseline. */
    public static boolean superseded(PolicySnapshot snapshot, Baseline baseline) {
        return !overriding(snapshot, baseline.code()).isEmpty();
    }

    /**
     * Returns a baseline ready to be evaluated on a route.
     *
     * @throws PlatformException UNAVAILABLE if its text cannot be used: the policy is at fault, and no verdict is made
     */
    public static Floor floor(PolicySnapshot snapshot, Baseline baseline, Route route) {
        Key key = new Key(snapshot.digest(), baseline.code(), route);
        synchronized (KEPT) {
            Floor kept = KEPT.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Floor made = make(snapshot, baseline, route);
        synchronized (KEPT) {
            KEPT.put(key, made);
        }
        return made;
    }

    private static Floor make(PolicySnapshot snapshot, Baseline baseline, Route route) {
        byte[] text = baseline.text().orElseThrow().getBytes(StandardCharsets.UTF_8);
        Pack pack;
        CompiledRules rules;
        try {
            pack = PackReader.read(
                    PackFiles.of(new TreeMap<>(Map.of(PackReader.STANDARD_FILE, text))), snapshot.vocabulary());
            RuleSet interpreted = RuleSet.compile(pack.standard(), snapshot.vocabulary(), pack.sources());
            rules = CompiledRules.compile(interpreted, pack.standard(), snapshot.vocabulary(), pack.sources());
        } catch (PackException e) {
            throw unusable(baseline, e.violations());
        }
        Standard standard = pack.standard();
        List<Violation> wrong = wrong(baseline, standard);
        if (!wrong.isEmpty()) {
            throw unusable(baseline, wrong);
        }
        CompiledStandard compiled = new CompiledStandard(standard, ContentDigest.of(text), rules::newComputation);
        return new Floor(baseline, compiled, pack.sources(), leftOut(snapshot, baseline, standard, route));
    }

    /** What the policy says of a baseline has to fit the text. */
    private static List<Violation> wrong(Baseline baseline, Standard standard) {
        Map<String, Text> wrong = new TreeMap<>();
        if (!baseline.standard().equals(Optional.of(standard.id().value()))) {
            wrong.put(
                    "id",
                    new Text(
                            "政策写作 " + baseline.standard().orElse("-") + "，正文写作 " + standard.id(),
                            "the policy names " + baseline.standard().orElse("-") + ", the text is " + standard.id()));
        }
        if (!baseline.series().equals(standard.scope().series())
                || !baseline.level().equals(standard.scope().level())
                || !standard.scope().routes().containsAll(baseline.routes())) {
            wrong.put("scope", new Text("系列、层级或途径与政策不一致", "series, level or routes are not those of the policy"));
        }
        if (standard.leaves().stream().anyMatch(leaf -> leaf.rule() instanceof LeafRule.Computed)) {
            wrong.put("tree", new Text("通用条件不能由程序计算", "a baseline has no leaves that a class computes"));
        }
        Set<String> nodes = standard.nodes().stream()
                .map(node -> node.heading().id().value())
                .collect(Collectors.toSet());
        baseline.requirements().keySet().stream()
                .filter(node -> !nodes.contains(node))
                .forEach(node -> wrong.put("requirements " + node, new Text("正文没有这个节点", "the text has no such node")));
        return wrong.entrySet().stream()
                .map(entry -> new Violation(baseline.code() + " " + entry.getKey(), "baseline-unfit", entry.getValue()))
                .toList();
    }

    private static Map<NodeId, Reason> leftOut(
            PolicySnapshot snapshot, Baseline baseline, Standard standard, Route route) {
        Map<NodeId, Reason> leftOut = new TreeMap<>();
        Set<String> waived = snapshot.route(route)
                .map(RouteRule::waives)
                .<Set<String>>map(Set::copyOf)
                .orElse(Set.of());
        standard.nodes().forEach(node -> {
            NodeId id = node.heading().id();
            String requirement = baseline.requirements().get(id.value());
            if (requirement != null && waived.contains(requirement) && waivable(snapshot, requirement)) {
                leftOut.put(id, new Reason(Reason.Code.WAIVED, List.of(requirement)));
            } else if (!overriding(snapshot, baseline.nodeName(id.value())).isEmpty()) {
                leftOut.put(id, new Reason(Reason.Code.OVERRIDDEN, List.of()));
            }
        });
        return leftOut;
    }

    /** Ethics and bars are never waivable, whatever a route says. */
    static boolean waivable(PolicySnapshot snapshot, String requirement) {
        return snapshot.provisions(Requirement.class).stream()
                .anyMatch(known -> known.code().equals(requirement) && known.waivable());
    }

    private static PlatformException unusable(Baseline baseline, List<Violation> violations) {
        return new PlatformException(
                PlatformException.Kind.UNAVAILABLE,
                "baseline-unusable",
                new Text(
                        "政策中的通用条件 " + baseline.code() + " 无法使用，请联系省级政策数据维护人员",
                        "the baseline " + baseline.code()
                                + " of the policy cannot be used; tell whoever keeps the policy"),
                violations);
    }

    private record Key(ContentDigest snapshot, String baseline, Route route) {}
}
