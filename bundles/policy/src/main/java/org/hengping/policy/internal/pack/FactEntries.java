// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.criteria.Clause;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
import org.hengping.policy.PolicyPack.Entry;
import org.hengping.policy.internal.yaml.YamlFault;
import org.hengping.policy.internal.yaml.YamlFields;
import org.hengping.policy.internal.yaml.YamlValue;

/** Reads facts of dossiers and derived facts. */
final class FactEntries {
    private final Documents documents;

    FactEntries(Documents documents) {
        this.documents = documents;
    }

    Entry<FactDefinition> fact(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields(
                "name",
                "label",
                "from?",
                "to?",
                "type?",
                "codes?",
                "fields?",
                "vouching",
                "personalData",
                "redLine?",
                "clauses");
        return entry(value, fields, type(value, fields), Optional.empty());
    }

    Entry<FactDefinition> derived(YamlValue value, List<Entry<FactDefinition>> facts) throws YamlFault {
        YamlFields fields = value.fields(
                "name",
                "label",
                "from?",
                "to?",
                "type?",
                "codes?",
                "countedYears?",
                "recordsInWindow?",
                "equivalent?",
                "vouching",
                "personalData",
                "redLine?",
                "clauses");
        Set<String> kinds = new HashSet<>(Set.of("countedYears", "recordsInWindow", "equivalent"));
        kinds.retainAll(fields.names());
        if (kinds.size() != 1) {
            throw value.fault("exactly one of countedYears, recordsInWindow, equivalent is expected");
        }
        Optional<YamlValue> window = fields.find("recordsInWindow");
        if (window.isPresent()) {
            if (fields.find("type").isPresent()) {
                throw fields.get("type").fault("a window has the fields of its list; no type is expected");
            }
            Validity validity = Documents.validity(value, fields);
            Derivation.RecordsInWindow derivation = window(window.get());
            FactType type = facts.stream()
                    .filter(entry -> entry.content().name().equals(derivation.list())
                            && entry.validity().overlaps(validity))
                    .findFirst()
                    .orElseThrow(() -> window.get()
                            .fault("a list \"" + derivation.list()
                                    + "\" in the same pack that holds on the same days is expected"))
                    .content()
                    .type();
            return entry(value, fields, type, Optional.of(derivation));
        }
        FactType type = type(value, fields);
        Optional<YamlValue> years = fields.find("countedYears");
        Derivation derivation = years.isPresent() ? years(years.get()) : equivalent(fields.get("equivalent"), type);
        return entry(value, fields, type, Optional.of(derivation));
    }

    private Entry<FactDefinition> entry(
            YamlValue value, YamlFields fields, FactType type, Optional<Derivation> derivation) throws YamlFault {
        String name = common(fields.get("name"));
        Text label = Documents.text(fields.get("label"));
        YamlFields vouching = fields.get("vouching").fields("by", "from");
        Vouching vouches = new Vouching(
                vouching.get("by").constant(Voucher.class), vouching.get("from").constant(DossierStage.class));
        PersonalDataClass personalData = fields.get("personalData").constant(PersonalDataClass.class);
        Optional<RedLineClass> redLine = redLine(fields);
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return new Entry<>(
                value.make(() ->
                        new FactDefinition(name, label, type, vouches, personalData, redLine, derivation, clauses)),
                Documents.validity(value, fields),
                value.place());
    }

    static Optional<RedLineClass> redLine(YamlFields fields) throws YamlFault {
        Optional<YamlValue> redLine = fields.find("redLine");
        return redLine.isPresent() ? Optional.of(redLine.get().constant(RedLineClass.class)) : Optional.empty();
    }

    private static FactType type(YamlValue value, YamlFields fields) throws YamlFault {
        Optional<YamlValue> list = fields.find("fields");
        Optional<YamlValue> type = fields.find("type");
        if (list.isPresent() == type.isPresent()) {
            throw value.fault("either a type or (for a list of records) fields are expected");
        }
        if (list.isPresent()) {
            List<FieldDefinition> definitions = new ArrayList<>();
            for (YamlValue item : list.get().items()) {
                definitions.add(field(item));
            }
            return list.get().make(() -> new FactType.RecordList(definitions));
        }
        ValueType plain = fields.get("type").constant(ValueType.class);
        Optional<String> codes = Documents.optionalText(fields, "codes");
        return value.make(() -> new FactType.Plain(plain, codes));
    }

    private static FieldDefinition field(YamlValue item) throws YamlFault {
        YamlFields fields = item.fields("name", "label", "type", "codes?", "required", "redLine?");
        String name = fields.get("name").text();
        Text label = Documents.text(fields.get("label"));
        ValueType type = fields.get("type").constant(ValueType.class);
        Optional<String> codes = Documents.optionalText(fields, "codes");
        boolean required = fields.get("required").truth();
        Optional<RedLineClass> redLine = redLine(fields);
        return item.make(() -> new FieldDefinition(name, label, type, codes, required, redLine));
    }

    private static Derivation.CountedYears years(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields(
                "appointments",
                "codeField",
                "codes",
                "fromField",
                "toField",
                "appraisals",
                "yearField",
                "gradeField",
                "effects");
        Set<String> codes = new HashSet<>();
        for (YamlValue code : fields.get("codes").items()) {
            if (!codes.add(code.text())) {
                throw code.fault("the code " + code.text() + " stands here already");
            }
        }
        Map<String, Derivation.AppraisalEffect> effects = new TreeMap<>();
        YamlFields grades = fields.get("effects").anyFields();
        for (String grade : grades.names()) {
            effects.put(grade, grades.get(grade).constant(Derivation.AppraisalEffect.class));
        }
        return new Derivation.CountedYears(
                fields.get("appointments").text(),
                fields.get("codeField").text(),
                codes,
                fields.get("fromField").text(),
                fields.get("toField").text(),
                fields.get("appraisals").text(),
                fields.get("yearField").text(),
                fields.get("gradeField").text(),
                effects);
    }

    private static Derivation.RecordsInWindow window(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("list", "dateField", "years");
        String list = fields.get("list").text();
        String dateField = fields.get("dateField").text();
        long years = fields.get("years").integer();
        return fields.get("years")
                .make(() -> new Derivation.RecordsInWindow(list, dateField, (int) Math.max(0, Math.min(years, 1000))));
    }

    private static Derivation.Equivalent equivalent(YamlValue value, FactType type) throws YamlFault {
        YamlFields fields = value.fields("fact", "equivalents");
        if (!(type instanceof FactType.Plain plain)) {
            throw value.fault("only a plain fact has equivalent values");
        }
        Map<String, Value> equivalents = new TreeMap<>();
        YamlFields pairs = fields.get("equivalents").anyFields();
        for (String text : pairs.names()) {
            equivalents.put(text, pairs.get(text).value(plain.type()));
        }
        return new Derivation.Equivalent(fields.get("fact").text(), equivalents);
    }

    /** Reads the name of a common fact or code list; those of a unit begin with its namespace and stand in its standards. */
    static String common(YamlValue value) throws YamlFault {
        String name = value.text();
        return value.make(() -> FactPath.requireName(name));
    }
}
