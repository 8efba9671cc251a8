// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.UnitCodeList;
import org.hengping.criteria.fact.UnitFact;
import org.hengping.criteria.fact.UnitFacts;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.RedLineReport.Finding;
import org.hengping.evaluation.RedLineReport.Gravity;
import org.hengping.evaluation.UnitFactClasses;
import org.hengping.evaluation.internal.json.UnitFactWriter;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.evaluation.internal.unitfact.BroughtFacts;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactRuling;

/**
 * What the red-line classes of the unit's own facts are: confirmed ones where the province has decided, else those that the
 * unit proposes; and what keeps a standard with them from being filed.
 */
final class UnitFactFindings {
    private static final String CODE = "UNIT_FACT";

    private final Optional<UnitFacts> own;
    private final UnitFactClasses classes;
    private final Sources sources;

    UnitFactFindings(Standard standard, UnitFactClasses classes, Sources sources) {
        this.own = standard.unitFacts();
        this.classes = classes;
        this.sources = sources;
    }

    /** Returns the common vocabulary with the unit's facts, of the classes that count. */
    Vocabulary vocabulary(Vocabulary common) {
        if (own.isEmpty()) {
            return common;
        }
        UnitFacts facts = own.get();
        return new UnitFacts(
                        facts.namespace(),
                        facts.unit(),
                        facts.facts().stream().map(this::classed).toList(),
                        facts.codeLists().stream().map(this::classed).toList())
                .over(common);
    }

    private UnitFact classed(UnitFact fact) {
        Optional<UnitFactClass> confirmed = ruling(json(fact)).flatMap(UnitFactRuling::confirmed);
        if (confirmed.isEmpty()) {
            return fact;
        }
        FactDefinition old = fact.definition();
        FactType type = old.type() instanceof FactType.RecordList list
                ? new FactType.RecordList(list.fields().stream()
                        .map(field -> classed(field, confirmed.get()))
                        .toList())
                : old.type();
        FactDefinition definition = new FactDefinition(
                old.name(),
                old.label(),
                type,
                old.vouching(),
                old.personalData(),
                confirmed.get().redLine(),
                Optional.empty(),
                old.clauses());
        return new UnitFact(definition, fact.meaning(), fact.evidence(), fact.measures(), true);
    }

    private static FieldDefinition classed(FieldDefinition field, UnitFactClass confirmed) {
        return new FieldDefinition(
                field.name(),
                field.label(),
                field.type(),
                field.codeList(),
                field.required(),
                Optional.ofNullable(confirmed.fields().get(field.name())));
    }

    private UnitCodeList classed(UnitCodeList codes) {
        CodeList list = codes.list();
        return ruling(json(codes))
                .flatMap(UnitFactRuling::confirmed)
                .map(confirmed -> new UnitCodeList(
                        new CodeList(
                                list.name(),
                                list.label(),
                                list.source(),
                                list.howMade(),
                                confirmed.redLine(),
                                list.codes()),
                        true))
                .orElse(codes);
    }

    private JsonObject json(UnitFact fact) {
        return UnitFactWriter.of(fact, own.orElseThrow().unit());
    }

    private JsonObject json(UnitCodeList codes) {
        return UnitFactWriter.of(codes, own.orElseThrow().unit());
    }

    private Optional<UnitFactRuling> ruling(JsonObject definition) {
        return classes.ruling(UnitFactWriter.digest(definition));
    }

    /** Returns what keeps the standard from being filed because of its unit's facts. */
    List<Finding> find() {
        List<Finding> findings = new ArrayList<>();
        own.ifPresent(facts -> {
            facts.facts()
                    .forEach(fact -> find(
                            fact.name(),
                            fact.definition().label(),
                            BroughtFacts.proposed(fact),
                            ruling(json(fact)),
                            findings));
            facts.codeLists()
                    .forEach(codes -> find(
                            codes.name(),
                            codes.list().label(),
                            BroughtFacts.proposed(codes),
                            ruling(json(codes)),
                            findings));
        });
        return findings;
    }

    private void find(
            String name,
            Text label,
            Optional<UnitFactClass> proposed,
            Optional<UnitFactRuling> ruling,
            List<Finding> findings) {
        String shownZh = "“" + label.zh() + "”（" + name + "）";
        String shownEn = "\"" + label.en() + "\" (" + name + ")";
        if (ruling.isPresent()) {
            if (ruling.get().confirmed().isEmpty()) {
                String reason = ruling.get().reason().orElse("");
                findings.add(finding(
                        name,
                        Gravity.REFUSED,
                        Optional.empty(),
                        new Text(
                                "省级部门不同意使用本单位自设的" + shownZh + "：" + reason,
                                "The province has refused the unit's own " + shownEn + ": " + reason),
                        new Text("删去，或改动其定义后再次提请确认", "Leave it out, or change its definition and ask again")));
            }
        } else if (proposed.isEmpty()) {
            findings.add(finding(
                    name,
                    Gravity.REFUSED,
                    proposed,
                    new Text(
                            "本单位自设的" + shownZh + "没有写明是否属于限制内容",
                            "The unit's own " + shownEn + " has no red-line class"),
                    new Text("写明 redLine：所属的类别，或 NONE", "Write redLine: the kind it belongs to, or NONE")));
        } else {
            findings.add(finding(
                    name,
                    Gravity.UNPROVEN,
                    proposed,
                    new Text(
                            "本单位自设的" + shownZh + "按所报类别（" + told(proposed.get()) + "）检查，尚待省级部门确认",
                            "The unit's own " + shownEn + " is judged by the class proposed (" + told(proposed.get())
                                    + "), which the province has yet to confirm"),
                    new Text("提请省级部门确认其类别", "Ask the province to confirm its class")));
        }
    }

    private static String told(UnitFactClass proposed) {
        StringBuilder told =
                new StringBuilder(proposed.redLine().map(RedLineClass::name).orElse("NONE"));
        proposed.fields()
                .forEach((field, kind) ->
                        told.append(", ").append(field).append(": ").append(kind));
        return told.toString();
    }

    private Finding finding(
            String name, Gravity gravity, Optional<UnitFactClass> kinds, Text explanation, Text suggestion) {
        TreeSet<RedLineClass> about = new TreeSet<>();
        kinds.ifPresent(proposed -> {
            proposed.redLine().ifPresent(about::add);
            about.addAll(proposed.fields().values());
        });
        return new Finding(
                CODE,
                gravity,
                about,
                Optional.empty(),
                sources.factPlace(name),
                List.of(),
                false,
                explanation,
                suggestion);
    }
}
