// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.evaluation.RedLineReport.Judgement;
import org.hengping.evaluation.RedLineReport.Outcome;
import org.hengping.evaluation.SealedDossier;
import org.hengping.policy.provision.RedLine;

/** Proves one standard. Used once, on one thread. */
public final class Prover {
    /** Most groups of people for each of whom a witness is looked for. */
    private static final int MOST_WITNESSES = 16;

    private final Subject subject;
    private final Standard standard;
    private final Vocabulary vocabulary;
    private final LeafAnalysis analysis;
    private final Places places;
    private final FindingText text;
    private final List<RedLineRule> rules;
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<RedLineReport.Probe> moved = new ArrayList<>();

    public Prover(Subject subject) {
        this.subject = subject;
        this.standard = subject.compiled().standard();
        this.vocabulary = subject.vocabulary();
        this.analysis = new LeafAnalysis(standard, vocabulary);
        this.places = new Places(standard, subject.sources());
        this.text = new FindingText(places);
        this.rules =
                RedLineRule.preconditions(subject.snapshot(), standard.scope().series());
    }

    /** Proves all kinds. */
    public RedLineReport prove() {
        findings.addAll(subject.unitFacts().find());
        Set<RedLineClass> refused = EnumSet.noneOf(RedLineClass.class);
        rules.stream()
                .filter(RedLineRule::refuses)
                .forEach(rule -> refused.add(rule.subject().orElseThrow()));
        if (refused.isEmpty()) {
            return report();
        }
        if (standard.scope().routes().stream().noneMatch(route -> route.basis() == Basis.NORMAL)) {
            Text privilege = new Text(
                    "本标准不用于正常申报途径；优待途径的进入条件不构成限制",
                    "This standard is for no normal application; what opens a privilege is no barrier");
            refused.forEach(kind -> judge(Set.of(kind), Outcome.PROVED, false, privilege, List.of()));
            judge(refused, Outcome.PROVED, false, privilege, List.of());
            otherBases();
            return report();
        }
        // whoever avoids all kinds at once avoids each of them
        Set<NodeId> named = new TreeSet<>();
        Optional<Judgement> together = shown(refused);
        for (RedLineRule rule : rules) {
            if (rule.refuses()) {
                refuse(rule, together, named);
            }
        }
        union(refused, together, named);
        for (RedLineRule rule : rules) {
            if (!rule.refuses() && rule.subject().isPresent()) {
                gate(rule);
            }
        }
        Numbers numbers = new Numbers(standard, vocabulary, text);
        RedLineRule.numbers(subject.snapshot(), standard.scope().series())
                .forEach(rule -> findings.addAll(numbers.find(rule)));
        RedLineRule.mainIndicators(subject.snapshot(), standard.scope().series())
                .forEach(this::mainIndicator);
        Probes probes = new Probes(subject, vocabulary, text);
        findings.addAll(probes.find(rules, List.copyOf(judgements)));
        moved.addAll(probes.moved());
        return report();
    }

    private RedLineReport report() {
        findings.sort(Comparator.comparing(Finding::gravity));
        return new RedLineReport(subject.calendar().appliesOn(), judgements, findings, moved);
    }

    private void judge(
            Set<RedLineClass> kinds, Outcome outcome, boolean weaker, Text basis, List<SealedDossier> witnesses) {
        judgements.add(new Judgement(new TreeSet<>(kinds), outcome, weaker, basis, witnesses));
    }

    private Structure structure(Set<RedLineClass> kinds, Set<NodeId> known, boolean seeInto) {
        return Structure.of(standard, new EmptyInput(standard, vocabulary, kinds, Map.of()), analysis, known, seeInto);
    }

    /** What is shown for all kinds at once, if that can be shown. */
    private Optional<Judgement> shown(Set<RedLineClass> kinds) {
        return proved(kinds, structure(kinds, Set.of(), true));
    }

    private Optional<Judgement> proved(Set<RedLineClass> kinds, Structure structure) {
        boolean weaker = weaker(structure.input(), Places.leavesBelow(standard.root()));
        if (!structure.read()) {
            return Optional.of(new Judgement(
                    new TreeSet<>(kinds),
                    Outcome.PROVED,
                    false,
                    new Text("标准不读取这类信息", "The standard reads nothing of this kind"),
                    List.of()));
        }
        if (structure.populations().isEmpty()
                || !structure.unavoidable().isEmpty()
                || !structure.perhaps().isEmpty()
                || !structure.neverMet().isEmpty()) {
            return Optional.empty();
        }
        List<Population> populations = structure.populations().get().stream()
                .filter(population ->
                        new Blocking(Map.of(), Set.of(), Set.of(), population.leftOut()).applies(standard.root()))
                .toList();
        if (populations.size() > MOST_WITNESSES) {
            return Optional.empty();
        }
        List<SealedDossier> witnesses = new ArrayList<>();
        for (Population population : populations) {
            Optional<SealedDossier> witness = subject.search(analysis).find(structure.input(), population);
            if (witness.isEmpty()) {
                return Optional.empty();
            }
            witnesses.add(witness.get());
        }
        return Optional.of(new Judgement(
                new TreeSet<>(kinds),
                Outcome.PROVED,
                weaker,
                new Text(
                        "有不含这类信息而符合标准的例证材料（由专家判断的部分视为符合）",
                        "There is a dossier without this kind that meets the standard (what is left to experts being satisfied)"),
                witnesses));
    }

    private boolean weaker(EmptyInput input, Set<NodeId> leaves) {
        return leaves.stream()
                .flatMap(id -> places.leaf(id).stream())
                .anyMatch(leaf -> leaf.rule() instanceof LeafRule.Computed && input.touches(leaf));
    }

    private void refuse(RedLineRule rule, Optional<Judgement> together, Set<NodeId> named) {
        Set<RedLineClass> kinds = Set.of(rule.subject().orElseThrow());
        Structure structure = structure(kinds, Set.of(), false);
        if (structure.read()
                && rule.severity() == RedLine.Severity.REFUSE
                && structure.unavoidable().isEmpty()) {
            Set<NodeId> options = standard.leaves().stream()
                    .filter(structure.input()::touches)
                    .map(leaf -> leaf.heading().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!options.isEmpty()) {
                findings.add(text.option(rule, options, kinds));
            }
        }
        Optional<Judgement> proof = structure.read() && together.isPresent()
                ? together.map(all ->
                        new Judgement(new TreeSet<>(kinds), all.outcome(), all.weaker(), all.basis(), all.witnesses()))
                : proved(kinds, structure(kinds, Set.of(), true));
        if (proof.isPresent()) {
            judgements.add(proof.get());
            return;
        }
        structure.unavoidable().forEach(breach -> {
            boolean weaker = weaker(structure.input(), breach.leaves());
            findings.add(text.unavoidable(rule, Gravity.REFUSED, breach, kinds, weaker));
            named.addAll(breach.leaves());
        });
        structure.perhaps().forEach(breach -> {
            findings.add(text.perhaps(rule, Gravity.UNPROVEN, breach, kinds));
            named.addAll(breach.leaves());
        });
        conclude(kinds, rule.wording(), structure, structure.unavoidable().isEmpty());
    }

    private void union(Set<RedLineClass> kinds, Optional<Judgement> together, Set<NodeId> named) {
        if (together.isPresent()) {
            judgements.add(together.get());
            return;
        }
        Structure structure = structure(kinds, named, false);
        for (Structure.Breach breach : structure.unavoidable()) {
            Set<RedLineClass> mixed = kindsOf(breach.leaves(), kinds);
            RedLineRule first = rules.stream()
                    .filter(rule -> rule.subject().filter(mixed::contains).isPresent())
                    .findFirst()
                    .orElseThrow();
            findings.add(text.mixed(
                    first, codes(mixed), breach, mixed, wording(mixed), weaker(structure.input(), breach.leaves())));
        }
        for (Structure.Breach breach : structure.perhaps()) {
            Set<RedLineClass> mixed = kindsOf(breach.leaves(), kinds);
            RedLineRule first = rules.stream()
                    .filter(rule -> rule.subject().filter(mixed::contains).isPresent())
                    .findFirst()
                    .orElseThrow();
            findings.add(text.perhaps(first, Gravity.UNPROVEN, breach, mixed));
        }
        boolean refused = !structure.unavoidable().isEmpty()
                || judgements.stream().anyMatch(judgement -> judgement.outcome() == Outcome.REFUSED);
        conclude(kinds, new Text("各类限制内容合起来", "all restricted kinds together"), structure, !refused);
    }

    private Set<RedLineClass> kindsOf(Set<NodeId> leaves, Set<RedLineClass> of) {
        PathClasses classes = new PathClasses(vocabulary);
        Set<RedLineClass> kinds = new TreeSet<>();
        leaves.stream()
                .flatMap(id -> places.leaf(id).stream())
                .flatMap(leaf -> leaf.reads().stream())
                .forEach(read -> kinds.addAll(classes.of(read.path())));
        kinds.retainAll(of);
        return kinds;
    }

    private String codes(Set<RedLineClass> kinds) {
        return rules.stream()
                .filter(rule -> rule.subject().filter(kinds::contains).isPresent())
                .map(RedLineRule::code)
                .collect(Collectors.joining("+"));
    }

    private Text wording(Set<RedLineClass> kinds) {
        List<Text> words = rules.stream()
                .filter(rule -> rule.subject().filter(kinds::contains).isPresent())
                .map(RedLineRule::wording)
                .toList();
        return new Text(
                words.stream().map(Text::zh).collect(Collectors.joining("、")),
                words.stream().map(Text::en).collect(Collectors.joining(", ")));
    }

    /** Says what was not proved, and why. */
    private void conclude(Set<RedLineClass> kinds, Text what, Structure structure, boolean open) {
        if (!open) {
            judge(
                    kinds,
                    Outcome.REFUSED,
                    weaker(structure.input(), Places.leavesBelow(standard.root())),
                    new Text(what.zh() + "不可避开", what.en() + ": cannot be avoided"),
                    List.of());
            return;
        }
        Text reason = why(what, structure);
        judge(kinds, Outcome.UNPROVEN, false, reason, List.of());
        if (structure.perhaps().isEmpty()) {
            findings.add(text.unproven(kinds, reason));
        }
    }

    private static Text why(Text what, Structure structure) {
        if (structure.populations().isEmpty()) {
            return new Text(
                    what.zh() + "：未能判定，因为 appliesTo 按限制内容区分人群，或区分的人群过多",
                    what.en()
                            + ": not decided, because appliesTo tells people apart by a restricted fact, or into too many groups");
        }
        if (!structure.neverMet().isEmpty()) {
            return new Text(
                    what.zh() + "：未能判定，因为有人群（" + structure.neverMet().get(0).told() + "）无论如何都不能符合本标准",
                    what.en() + ": not decided, because some people ("
                            + structure.neverMet().get(0).told() + ") can never meet this standard");
        }
        if (!structure.perhaps().isEmpty()) {
            return new Text(
                    what.zh() + "：未能判定，取决于本人情况", what.en() + ": not decided, because it depends on who somebody is");
        }
        return new Text(
                what.zh() + "：结构上可以避开，但在限定的搜索范围内没有找到例证材料",
                what.en() + ": can be avoided by the structure, but no witness was found within the bound");
    }

    /** What opens a privilege is no barrier; where the policy names its basis nevertheless, it is asked about. */
    private void otherBases() {
        Set<Basis> bases = EnumSet.noneOf(Basis.class);
        standard.scope().routes().forEach(route -> bases.add(route.basis()));
        for (RedLineRule rule :
                RedLineRule.preconditions(subject.snapshot(), standard.scope().series(), bases)) {
            Set<RedLineClass> kinds = Set.of(rule.subject().orElseThrow());
            Structure structure = Structure.of(
                    standard, new EmptyInput(standard, vocabulary, kinds, rule.kindred()), analysis, Set.of(), false);
            for (Structure.Breach breach : structure.unavoidable()) {
                if (!kindsOf(breach.leaves(), kinds).isEmpty()) {
                    findings.add(text.unavoidable(
                            rule, Gravity.ASK, breach, kinds, weaker(structure.input(), breach.leaves())));
                }
            }
        }
    }

    /** A kind is the main indicator where nobody can do without it, or where it holds half of the points of a score. */
    private void mainIndicator(RedLineRule rule) {
        Set<RedLineClass> kinds = Set.of(rule.subject().orElseThrow());
        EmptyInput input = new EmptyInput(standard, vocabulary, kinds, rule.kindred());
        for (Structure.Breach breach :
                Structure.of(standard, input, analysis, Set.of(), false).unavoidable()) {
            boolean told = findings.stream()
                    .anyMatch(finding -> finding.kinds().equals(kinds)
                            && Set.copyOf(finding.leaves()).equals(breach.leaves()));
            if (!told && !kindsOf(breach.leaves(), kinds).isEmpty()) {
                findings.add(text.mainIndicator(rule, breach.leaves(), kinds));
            }
        }
        new Numbers(standard, vocabulary, text)
                .halfOfThePoints(
                        leaf -> !kindsOf(Set.of(leaf.heading().id()), kinds).isEmpty())
                .forEach(leaves -> findings.add(text.mainIndicator(rule, leaves, kinds)));
    }

    /** Kinds that are never refused, but warned about or asked for. */
    private void gate(RedLineRule rule) {
        RedLineClass kind = rule.subject().orElseThrow();
        Structure structure = Structure.of(
                standard,
                new EmptyInput(standard, vocabulary, Set.of(kind), rule.kindred()),
                analysis,
                Set.of(),
                false);
        boolean exceptional = kind == RedLineClass.DEGREE
                && standard.scope().routes().stream().anyMatch(route -> route.basis() == Basis.EXCEPTIONAL);
        Gravity gravity = rule.severity() == RedLine.Severity.WARN ? Gravity.WARN : Gravity.ASK;
        for (Structure.Breach breach : structure.unavoidable()) {
            // only the kindred of a kind is no finding of that kind
            if (!exceptional && !kindsOf(breach.leaves(), Set.of(kind)).isEmpty()) {
                findings.add(text.unavoidable(
                        rule, gravity, breach, Set.of(kind), weaker(structure.input(), breach.leaves())));
            }
        }
        structure.perhaps().stream()
                .filter(breach -> !kindsOf(breach.leaves(), Set.of(kind)).isEmpty())
                .forEach(breach -> findings.add(text.perhaps(rule, Gravity.WARN, breach, Set.of(kind))));
    }
}
