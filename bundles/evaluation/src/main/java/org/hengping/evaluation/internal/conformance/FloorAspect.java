// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.Route;
import org.hengping.evaluation.internal.floor.FloorReview;
import org.hengping.evaluation.internal.floor.Floors;
import org.hengping.evaluation.internal.pack.FloorMapping;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport.Finding;
import org.hengping.platform.conformance.FloorLine;
import org.hengping.platform.conformance.FloorRelation;
import org.hengping.platform.conformance.Gravity;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.Holding;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.Supersession;

/**
 * How the standard stands to the provincial baseline (40号令). It never says "passes": where no baseline is known it says so.
 *
 * @param aspect what is said of the aspect
 * @param lines what the baselines ask, one by one
 */
record FloorAspect(AspectFindings aspect, List<FloorLine> lines) {
    FloorAspect {
        lines = List.copyOf(lines);
    }

    static FloorAspect notLookedAt(String zh, String en) {
        return new FloorAspect(AspectFindings.notLookedAt(Aspect.FLOOR, zh, en), List.of());
    }

    static FloorAspect of(Case judged) {
        try {
            FloorReview review = FloorReview.of(judged.pack(), judged.snapshot(), judged.vocabulary(), judged.day());
            return new Telling(judged, review).told();
        } catch (PackException e) {
            return notLookedAt("标准的规则在该日无法读取，未与通用条件比对", "The rules cannot be read on that day; not compared");
        } catch (PlatformException e) {
            return notLookedAt(e.text().zh(), e.text().en());
        }
    }

    /** Tells one review. Used once. */
    private static final class Telling {
        private final Case judged;
        private final FloorReview review;
        private final List<Finding> findings = new ArrayList<>();

        Telling(Case judged, FloorReview review) {
            this.judged = judged;
            this.review = review;
        }

        FloorAspect told() {
            if (!review.without().isEmpty()) {
                without();
            }
            review.superseded().forEach(this::superseded);
            review.lines().forEach(this::line);
            mappingsOfNothing();
            return new FloorAspect(AspectFindings.of(Aspect.FLOOR, summary(), findings), review.lines());
        }

        private Text summary() {
            if (review.baselines().isEmpty()) {
                boolean none = review.superseded().isEmpty();
                return none
                        ? new Text(
                                "NO_BASELINE：没有已知的通用条件，未作比对", "NO_BASELINE: no baseline is known; nothing was compared")
                        : new Text(
                                "SUPERSEDED：通用条件已被取代，未作比对",
                                "SUPERSEDED: the baseline is overridden; nothing was compared");
            }
            String codes = review.baselines().stream().map(Baseline::code).collect(Collectors.joining(", "));
            String counts = java.util.Arrays.stream(FloorRelation.values())
                    .map(relation -> relation + " " + count(relation))
                    .filter(text -> !text.endsWith(" 0"))
                    .collect(Collectors.joining(", "));
            return new Text("与 " + codes + " 逐条比对：" + counts, "Compared with " + codes + ", one by one: " + counts);
        }

        private long count(FloorRelation relation) {
            return review.lines().stream()
                    .filter(line -> line.relation() == relation)
                    .count();
        }

        private void without() {
            String routes = review.without().stream().map(Route::toString).collect(Collectors.joining(", "));
            String title = judged.standard().scope().series() + "/"
                    + judged.standard().scope().level();
            Optional<Clause> clause = judged.snapshot()
                    .held(PolicyKind.BASELINE, title)
                    .map(Holding::clauses)
                    .flatMap(clauses -> clauses.stream().findFirst());
            add(
                    "NO_BASELINE",
                    Gravity.WARN,
                    clause,
                    Set.of(),
                    false,
                    new Text(
                            "平台没有 " + title + " 在途径 " + routes + " 的全省通用条件文本。这不表示符合：没有比对过。",
                            "The platform has no text of the provincial baseline of " + title + " for " + routes
                                    + ". That is no pass: nothing was compared."),
                    new Text(
                            "由人对照正式的通用条件文本核对；取得文本后加入政策包",
                            "A person compares it with the official text; once the text is at hand it goes into the policy pack"));
        }

        private void superseded(Baseline baseline) {
            List<Clause> by = Floors.overriding(judged.snapshot(), baseline.code()).stream()
                    .flatMap(rule -> rule.clauses().stream())
                    .toList();
            add(
                    "SUPERSEDED:" + baseline.code(),
                    Gravity.WARN,
                    by.stream().findFirst(),
                    Set.of(),
                    false,
                    new Text(
                            "通用条件“" + baseline.label().zh() + "”已被取代：" + told(by) + "。未作比对，也没有别的文本代替它。",
                            "The baseline \"" + baseline.label().en() + "\" is overridden by " + told(by)
                                    + ". It was not compared, and nothing takes its place."),
                    new Text("由人对照新规定核对", "A person compares it with the later rule"));
        }

        private static String told(List<Clause> clauses) {
            return clauses.stream().map(Clause::toString).collect(Collectors.joining("; "));
        }

        private void line(FloorLine line) {
            switch (line.relation()) {
                case WEAKER, CONTRADICTS -> below(line);
                case OPEN -> open(line);
                case SUPERSEDED -> overridden(line);
                case STRICTER, EQUAL -> line.signedBy().ifPresent(by -> signed(line, by));
                case ADDED_BY_FLOOR, WAIVED -> {
                    // the line itself says it; there is nothing to decide
                }
            }
        }

        private void below(FloorLine line) {
            Optional<RedLine> rule = rule();
            String what = line.label().zh() + "（" + line.node() + "，" + line.floorAsks() + "）";
            String whatEn = line.label().en() + " (" + line.node() + ", " + line.floorAsks() + ")";
            boolean weaker = line.relation() == FloorRelation.WEAKER;
            add(
                    rule.map(RedLine::code).orElse("FLOOR") + ":" + line.node(),
                    Gravity.REFUSED,
                    rule.flatMap(known -> known.clauses().stream().findFirst()).or(line::clause),
                    new TreeSet<>(line.leaves()),
                    waivable(line),
                    weaker
                            ? new Text(
                                    "低于通用条件：通用条件要求 " + what + "，本标准只要求 " + line.standardAsks() + "。",
                                    "It is weaker than the baseline, which asks " + whatEn + "; the standard asks "
                                            + line.standardAsks() + ".")
                            : new Text(
                                    "与通用条件矛盾：通用条件要求 " + what + "，本标准要求 " + line.standardAsks() + "，没有人能同时符合。",
                                    "It contradicts the baseline, which asks " + whatEn + "; the standard asks "
                                            + line.standardAsks() + ", and nobody can meet both."),
                    new Text(
                            "改为不低于通用条件，或删去此项，由通用条件本身适用",
                            "Ask at least as much, or leave it out: the baseline itself applies"));
        }

        private void open(FloorLine line) {
            add(
                    "FLOOR_OPEN:" + line.node(),
                    Gravity.UNPROVEN,
                    line.clause(),
                    new TreeSet<>(line.leaves()),
                    waivable(line),
                    new Text(
                            "未能与通用条件的“" + line.label().zh() + "”（" + line.node() + "）比对，也没有人签署对应关系。",
                            "It could not be compared with \"" + line.label().en() + "\" (" + line.node()
                                    + ") of the baseline, and no person has signed how it stands."),
                    new Text(
                            "按同一事实写成门槛；或在 standard.yaml 的 floor 中由负责人签署对应关系",
                            "Write it as a threshold on the same fact; or let who is responsible sign an entry under floor in"
                                    + " standard.yaml"));
        }

        private void overridden(FloorLine line) {
            List<Supersession> by = Floors.overriding(judged.snapshot(), line.baseline() + "/" + line.node());
            List<Clause> clauses =
                    by.stream().flatMap(rule -> rule.clauses().stream()).toList();
            add(
                    "SUPERSEDED:" + line.node(),
                    Gravity.WARN,
                    clauses.stream().findFirst(),
                    Set.of(),
                    false,
                    new Text(
                            "通用条件的“" + line.label().zh() + "”（" + line.node() + "）已被取代：" + told(clauses)
                                    + "；未作比对，不再适用。",
                            "\"" + line.label().en() + "\" (" + line.node() + ") of the baseline is overridden by "
                                    + told(clauses) + "; it was not compared and applies no more."),
                    new Text("核对本标准没有沿用已被取代的要求", "See that the standard does not go on asking it"));
        }

        private void signed(FloorLine line, String by) {
            String reason = mapping(line).map(one -> one.reason().zh()).orElse("");
            String reasonEn = mapping(line).map(one -> one.reason().en()).orElse("");
            String how = line.relation() == FloorRelation.STRICTER ? "更严" : "相同";
            String howEn = line.relation() == FloorRelation.STRICTER ? "stricter" : "equal";
            add(
                    "FLOOR_MAPPED:" + line.node(),
                    Gravity.ASK,
                    line.clause(),
                    new TreeSet<>(line.leaves()),
                    false,
                    new Text(
                            "与通用条件的“" + line.label().zh() + "”（" + line.node() + "）的关系（" + how + "）不是计算得出，由 " + by
                                    + " 签署：" + reason,
                            "How it stands to \"" + line.label().en() + "\" (" + line.node() + ") of the baseline ("
                                    + howEn + ") was not computed but signed by " + by + ": " + reasonEn),
                    new Text("备案时核对此项签署", "Check what was signed when it is filed"));
        }

        private Optional<FloorMapping> mapping(FloorLine line) {
            return judged.pack().floor().stream()
                    .filter(one ->
                            one.baseline().equals(line.baseline()) && one.asks().equals(line.node()))
                    .findFirst();
        }

        private void mappingsOfNothing() {
            for (FloorMapping mapping : judged.pack().floor()) {
                boolean known = review.lines().stream()
                        .anyMatch(line -> line.baseline().equals(mapping.baseline())
                                && line.node().equals(mapping.asks()));
                if (!known) {
                    findings.add(new Finding(
                            Aspect.FLOOR,
                            "FLOOR_MAPPING_VOID:" + mapping.asks(),
                            Gravity.WARN,
                            Optional.empty(),
                            mapping.place(),
                            mapping.answeredBy(),
                            false,
                            new Text(
                                    "签署的对应关系指向 " + mapping.baseline() + " 的 " + mapping.asks() + "，该日没有这一项。",
                                    "A signed entry names " + mapping.asks() + " of " + mapping.baseline()
                                            + ", which is not there on that day."),
                            new Text("核对通用条件的代码和节点", "Check the code of the baseline and its node"),
                            List.of()));
                }
            }
        }

        private Optional<RedLine> rule() {
            return judged.snapshot().provisions(RedLine.class).stream()
                    .filter(line -> line.concern() == RedLine.Concern.BELOW_FLOOR
                            && (line.series().isEmpty()
                                    || line.series()
                                            .contains(judged.standard().scope().series())))
                    .findFirst();
        }

        /** Nobody may decide against what no route may waive: ethics and bars. */
        private boolean waivable(FloorLine line) {
            Optional<String> requirement = review.baselines().stream()
                    .filter(baseline -> baseline.code().equals(line.baseline()))
                    .flatMap(baseline -> Optional.ofNullable(
                            baseline.requirements().get(line.node().value()))
                            .stream())
                    .findFirst();
            return requirement.isEmpty()
                    || judged.snapshot().provisions(Requirement.class).stream()
                            .anyMatch(known -> known.code().equals(requirement.get()) && known.waivable());
        }

        private void add(
                String code,
                Gravity gravity,
                Optional<Clause> clause,
                Set<NodeId> leaves,
                boolean overridable,
                Text explanation,
                Text suggestion) {
            findings.add(new Finding(
                    Aspect.FLOOR,
                    code,
                    gravity,
                    clause,
                    judged.places().of(leaves),
                    judged.places().ordered(leaves),
                    overridable,
                    explanation,
                    suggestion,
                    List.of()));
        }
    }
}
