// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.fact.UnitCodeList;
import org.hengping.criteria.fact.UnitFact;
import org.hengping.criteria.fact.UnitFacts;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;

/** Reads {@code facts} of a standard: what its unit adds to the common vocabulary. */
final class UnitFactReader {
    private static final String CODES = "codes";
    private static final String RED_LINE = "redLine";

    private final String namespace;
    private final YamlNode.Mapping root;
    private final Vocabulary common;
    private final ClauseReader clauses;
    private final Problems problems;
    private final Map<String, Mark> names = new HashMap<>();

    private UnitFactReader(
            String namespace, YamlNode.Mapping root, Vocabulary common, ClauseReader clauses, Problems problems) {
        this.namespace = namespace;
        this.root = root;
        this.common = common;
        this.clauses = clauses;
        this.problems = problems;
    }

    /**
     * What was read.
     *
     * @param facts the facts that could be read
     * @param places where facts and code lists stand, by name
     */
    record Read(UnitFacts facts, Map<String, Mark> places) {}

    /** Reads the facts; nothing comes back where there are none, or the whole could not be read. */
    static Optional<Read> read(YamlNode.Mapping root, Vocabulary common, ClauseReader clauses, Problems problems) {
        return root.text("namespace")
                .flatMap(namespace -> new UnitFactReader(namespace, root, common, clauses, problems).read());
    }

    private Optional<Read> read() {
        List<UnitCodeList> lists = new ArrayList<>();
        for (YamlNode.Mapping node : root.mappings("codeLists")) {
            codeList(node).ifPresent(lists::add);
        }
        List<UnitFact> facts = new ArrayList<>();
        for (YamlNode.Mapping node : root.mappings("define")) {
            fact(node, lists).ifPresent(facts::add);
        }
        Optional<Text> unit = clauses.text(root, "unit");
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        return problems.attempt(
                        root.markOf("namespace"),
                        "wrong-value",
                        () -> new UnitFacts(namespace, unit.get(), facts, lists))
                .map(read -> new Read(read, names));
    }

    private Optional<UnitCodeList> codeList(YamlNode.Mapping node) {
        Optional<String> name = name(node);
        Optional<Text> label = clauses.text(node, "label");
        Optional<String> source = node.text("source");
        Optional<Text> howMade = clauses.text(node, "howMade");
        List<CodeList.Code> codes = new ArrayList<>();
        Map<String, Mark> seen = new HashMap<>();
        for (YamlNode.Mapping entry : node.mappings(CODES)) {
            Optional<Text> text = clauses.text(entry, "label");
            entry.text("code").ifPresent(code -> {
                Mark first = seen.putIfAbsent(code, entry.markOf("code"));
                if (first != null) {
                    twice(entry.markOf("code"), code, first);
                }
                text.flatMap(shown ->
                                problems.attempt(entry.mark(), "wrong-value", () -> new CodeList.Code(code, shown)))
                        .ifPresent(codes::add);
            });
        }
        if (name.isEmpty() || label.isEmpty() || source.isEmpty() || howMade.isEmpty() || codes.size() < seen.size()) {
            return Optional.empty();
        }
        return problems.attempt(
                node.mark(),
                "wrong-value",
                () -> new UnitCodeList(
                        new CodeList(name.get(), label.get(), source.get(), howMade.get(), redLine(node), codes),
                        node.get(RED_LINE).isPresent()));
    }

    private Optional<UnitFact> fact(YamlNode.Mapping node, List<UnitCodeList> lists) {
        Optional<String> name = name(node);
        Optional<Text> label = clauses.text(node, "label");
        Optional<Text> meaning = clauses.text(node, "meaning");
        Optional<Text> evidence = clauses.text(node, "evidence");
        Optional<Vouching> vouching = node.mapping("vouching").flatMap(both -> find(Voucher.class, both, "by")
                .flatMap(by -> find(DossierStage.class, both, "from").map(from -> new Vouching(by, from))));
        Optional<PersonalDataClass> personalData = find(PersonalDataClass.class, node, "personalData");
        SortedMap<FactPath, Text> measures = new TreeMap<>();
        Optional<FactType> type = name.flatMap(known -> type(known, node, lists, measures));
        if (name.isEmpty()
                || label.isEmpty()
                || meaning.isEmpty()
                || evidence.isEmpty()
                || vouching.isEmpty()
                || personalData.isEmpty()
                || type.isEmpty()) {
            return Optional.empty();
        }
        return problems.attempt(
                node.mark(),
                "wrong-value",
                () -> new UnitFact(
                        new FactDefinition(
                                name.get(),
                                label.get(),
                                type.get(),
                                vouching.get(),
                                personalData.get(),
                                redLine(node),
                                Optional.empty(),
                                clauses.clauses(node)),
                        meaning.get(),
                        evidence.get(),
                        measures,
                        node.get(RED_LINE).isPresent()));
    }

    private Optional<FactType> type(
            String name, YamlNode.Mapping node, List<UnitCodeList> lists, SortedMap<FactPath, Text> measures) {
        boolean records = node.get("fields").isPresent();
        if (records == node.get("type").isPresent()) {
            problems.add(
                    node.mark(),
                    "fact-kind",
                    "应恰有 type（单一取值）和 fields（记录列表）之一",
                    "exactly one of type (one value) and fields (a list of records) is expected");
            return Optional.empty();
        }
        if (!records) {
            clauses.text(node, "measure").ifPresent(text -> measures.put(FactPath.of(name), text));
            return find(ValueType.class, node, "type")
                    .flatMap(type -> codes(node, type, lists).map(codes -> new FactType.Plain(type, codes)));
        }
        refuseKey(node, CODES);
        refuseKey(node, "measure");
        List<FieldDefinition> fields = new ArrayList<>();
        List<YamlNode.Mapping> entries = node.mappings("fields");
        Map<String, Mark> seen = new HashMap<>();
        Map<String, Text> fieldMeasures = new HashMap<>();
        for (YamlNode.Mapping entry : entries) {
            entry.text("name").ifPresent(field -> {
                Mark first = seen.putIfAbsent(field, entry.markOf("name"));
                if (first != null) {
                    twice(entry.markOf("name"), field, first);
                }
                clauses.text(entry, "measure").ifPresent(text -> fieldMeasures.put(field, text));
                field(field, entry, lists).ifPresent(fields::add);
            });
        }
        fields.forEach(field -> Optional.ofNullable(fieldMeasures.get(field.name()))
                .ifPresent(text -> measures.put(FactPath.of(name, field.name()), text)));
        return fields.size() < entries.size()
                ? Optional.empty()
                : problems.attempt(node.markOf("fields"), "wrong-value", () -> new FactType.RecordList(fields));
    }

    private Optional<FieldDefinition> field(String name, YamlNode.Mapping node, List<UnitCodeList> lists) {
        Optional<Text> label = clauses.text(node, "label");
        Optional<ValueType> type = find(ValueType.class, node, "type");
        Optional<Boolean> required = node.scalar("required").map(scalar -> Boolean.valueOf(scalar.text()));
        Optional<Optional<String>> codes = type.flatMap(known -> codes(node, known, lists));
        if (label.isEmpty() || codes.isEmpty() || required.isEmpty()) {
            return Optional.empty();
        }
        return problems.attempt(
                node.mark(),
                "wrong-value",
                () -> new FieldDefinition(name, label.get(), type.get(), codes.get(), required.get(), redLine(node)));
    }

    /** Returns the code list of a value of that type: one of the unit or of the common vocabulary. */
    private Optional<Optional<String>> codes(YamlNode.Mapping node, ValueType type, List<UnitCodeList> lists) {
        Optional<String> named = node.text(CODES);
        if ((type == ValueType.CODE) != named.isPresent()) {
            problems.add(
                    node.markOf(CODES),
                    "fact-codes",
                    "type 为 CODE 时应写 codes（代码表名称），其他类型不写",
                    "exactly with the type CODE, codes names a code list");
            return Optional.empty();
        }
        List<String> known =
                new ArrayList<>(lists.stream().map(UnitCodeList::name).toList());
        common.codeLists().forEach(list -> known.add(list.name()));
        if (named.isPresent() && !known.contains(named.get())) {
            problems.add(
                    node.markOf(CODES),
                    "unknown-code-list",
                    "没有代码表“" + named.get() + "”" + Spelling.hintZh(named.get(), known),
                    "there is no code list \"" + named.get() + "\"" + Spelling.hintEn(named.get(), known));
            return Optional.empty();
        }
        return Optional.of(named);
    }

    /** Returns a name that begins with the namespace and stands once, or notes what is wrong with it. */
    private Optional<String> name(YamlNode.Mapping node) {
        Optional<String> name = node.text("name");
        if (name.isEmpty()) {
            return name;
        }
        Mark mark = node.markOf("name");
        if (!FactPath.namespaceOf(name.get()).equals(Optional.of(namespace))) {
            problems.add(
                    mark,
                    "foreign-namespace",
                    "“" + name.get() + "”应以本单位的命名空间开头：“" + namespace + "_”；不能改动全省通用事实或其他单位的事实",
                    "\"" + name.get() + "\" has to begin with the namespace of the unit, \"" + namespace
                            + "_\"; common facts and those of other units cannot be defined here");
            return Optional.empty();
        }
        Mark first = names.putIfAbsent(name.get(), mark);
        if (first != null) {
            twice(mark, name.get(), first);
            return Optional.empty();
        }
        return name;
    }

    private void twice(Mark mark, String name, Mark first) {
        problems.add(
                mark,
                "defined-twice",
                "“" + name + "”已在 " + first + " 定义",
                "\"" + name + "\" is defined at " + first + " already");
    }

    private void refuseKey(YamlNode.Mapping node, String key) {
        if (node.get(key).isPresent()) {
            problems.add(
                    node.markOf(key),
                    "fact-kind",
                    "记录列表的“" + key + "”应写在各字段上",
                    "in a list of records \"" + key + "\" belongs to the fields");
        }
    }

    private static Optional<RedLineClass> redLine(YamlNode.Mapping node) {
        return find(RedLineClass.class, node, RED_LINE);
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, YamlNode.Mapping node, String key) {
        return node.text(key).flatMap(text -> EnumNames.find(type, text));
    }
}
