// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.Parameter;
import org.hengping.policy.PolicyPack;
import org.hengping.policy.PolicyPack.Entry;
import org.hengping.policy.PolicyPackException.Fault;
import org.hengping.policy.Series;
import org.hengping.policy.internal.yaml.YamlFault;
import org.hengping.policy.internal.yaml.YamlFields;
import org.hengping.policy.internal.yaml.YamlValue;
import org.hengping.policy.provision.Provision;

/** Collects the entries of the files of one pack; an entry with a fault is noted and the next one read. */
final class PackEntries {
    private static final String[] KEYS = Stream.concat(
                    Stream.of("series", "codeLists", "facts", "derivedFacts", "parameters"),
                    ProvisionEntries.KEYS.stream())
            .map(key -> key + "?")
            .toArray(String[]::new);

    private final Documents documents;
    private final FactEntries factReader;
    private final List<Fault> faults;
    private final List<Entry<Series>> series = new ArrayList<>();
    private final List<Entry<CodeList>> codeLists = new ArrayList<>();
    private final List<Entry<FactDefinition>> facts = new ArrayList<>();
    private final List<YamlValue> derivedFacts = new ArrayList<>();
    private final List<Entry<Parameter>> parameters = new ArrayList<>();
    private final ProvisionEntries provisionReader;
    private final List<Entry<Provision>> provisions = new ArrayList<>();

    @FunctionalInterface
    private interface Reading<T> {
        Entry<T> read(YamlValue value) throws YamlFault;
    }

    PackEntries(Documents documents, FilesBeside files, List<Fault> faults) {
        this.documents = documents;
        this.factReader = new FactEntries(documents);
        this.provisionReader = new ProvisionEntries(documents, files);
        this.faults = faults;
    }

    void read(YamlValue document) throws YamlFault {
        YamlFields fields = document.fields(KEYS);
        for (String kind : fields.names()) {
            for (YamlValue item : fields.get(kind).items()) {
                switch (kind) {
                    case "series" -> add(series, item, this::series);
                    case "codeLists" -> add(codeLists, item, this::codeList);
                    case "facts" -> add(facts, item, factReader::fact);
                    case "derivedFacts" -> derivedFacts.add(item);
                    case "parameters" -> add(parameters, item, this::parameter);
                    default -> add(provisions, item, value -> provisionReader.read(kind, value));
                }
            }
        }
    }

    private <T> void add(List<Entry<T>> entries, YamlValue item, Reading<T> reading) {
        try {
            entries.add(reading.read(item));
        } catch (YamlFault e) {
            faults.add(new Fault(e.place(), e.expected()));
        }
    }

    /** Makes the pack; derived facts are read last, because a window takes its fields from its list. */
    PolicyPack pack(String name, Text title) {
        List<Entry<FactDefinition>> all = new ArrayList<>(facts);
        for (YamlValue item : derivedFacts) {
            add(all, item, value -> factReader.derived(value, facts));
        }
        return new PolicyPack(name, title, series, codeLists, all, parameters, provisions);
    }

    private Entry<Series> series(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("code", "label", "from?", "to?", "clauses", "ladder");
        String code = fields.get("code").text();
        requireCode(fields.get("code"), code);
        Text label = Documents.text(fields.get("label"));
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        List<Series.Level> ladder = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlValue item : fields.get("ladder").items()) {
            YamlFields rung = item.fields("code", "title", "tier");
            Series.Level level = new Series.Level(
                    rung.get("code").text(),
                    Documents.text(rung.get("title")),
                    rung.get("tier").constant(Series.Tier.class));
            requireCode(rung.get("code"), level.code());
            if (!seen.add(level.code())) {
                throw rung.get("code").fault("the level " + level.code() + " stands on this ladder already");
            }
            if (!ladder.isEmpty()
                    && level.tier().compareTo(ladder.get(ladder.size() - 1).tier()) < 0) {
                throw rung.get("tier").fault("levels from the lowest up are expected");
            }
            ladder.add(level);
        }
        Validity validity = Documents.validity(value, fields);
        return new Entry<>(value.make(() -> new Series(code, label, ladder, clauses)), validity, value.place());
    }

    private static void requireCode(YamlValue value, String code) throws YamlFault {
        if (!code.matches("[A-Z0-9][A-Z0-9_]{0,63}")) {
            throw value.fault("a code of 1 to 64 capital letters, digits or underscores is expected");
        }
    }

    private Entry<CodeList> codeList(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("name", "label", "from?", "to?", "source", "howMade", "redLine?", "codes");
        String name = FactEntries.common(fields.get("name"));
        Text label = Documents.text(fields.get("label"));
        String source = fields.get("source").text();
        Text howMade = Documents.text(fields.get("howMade"));
        Optional<RedLineClass> redLine = FactEntries.redLine(fields);
        List<CodeList.Code> codes = new ArrayList<>();
        for (YamlValue item : fields.get("codes").items()) {
            YamlFields code = item.fields("code", "label");
            String text = code.get("code").text();
            Text codeLabel = Documents.text(code.get("label"));
            codes.add(item.make(() -> new CodeList.Code(text, codeLabel)));
        }
        return new Entry<>(
                value.make(() -> new CodeList(name, label, source, howMade, redLine, codes)),
                Documents.validity(value, fields),
                value.place());
    }

    private Entry<Parameter> parameter(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("name", "label", "type", "values");
        String name = fields.get("name").text();
        Text label = Documents.text(fields.get("label"));
        ValueType type = fields.get("type").constant(ValueType.class);
        List<DatedValue> values = new ArrayList<>();
        for (YamlValue item : fields.get("values").items()) {
            YamlFields dated = item.fields("value", "from?", "to?", "clause");
            Validity validity = Documents.validity(item, dated);
            for (DatedValue other : values) {
                if (other.validity().overlaps(validity)) {
                    throw item.fault("parameter " + name + " has two values on the same day, the other is "
                            + other.value().text());
                }
            }
            values.add(new DatedValue(dated.get("value").value(type), validity, documents.clause(dated.get("clause"))));
        }
        return new Entry<>(value.make(() -> new Parameter(name, label, type, values)), Validity.ALWAYS, value.place());
    }
}
