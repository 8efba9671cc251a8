// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Budget;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Parameter;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * Builds a standard from its document. What the schema has refused already is passed over in silence, so that everything
 * else that is wrong is still found.
 */
final class StandardBuilder {
    private final YamlNode.Mapping root;
    private final Problems problems;
    private final ValueReader values;
    private final ClauseReader clauses;
    private final NodeBuilder nodes;
    private final Optional<UnitFactReader.Read> unitFacts;
    private final Vocabulary vocabulary;

    StandardBuilder(YamlNode.Mapping root, Vocabulary common, Problems problems) {
        this.root = root;
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.clauses = new ClauseReader(root, problems);
        this.unitFacts = root.mapping("facts").flatMap(node -> UnitFactReader.read(node, common, clauses, problems));
        this.vocabulary = unitFacts.map(own -> own.facts().over(common)).orElse(common);
        this.nodes = new NodeBuilder(clauses, values, new VocabularyCheck(vocabulary, problems), problems);
    }

    /** Builds the standard; what comes back is of use only if no problem was noted. */
    Optional<Standard> build() {
        Optional<StandardId> id = attempt("id", StandardId::new);
        Optional<StandardVersion> version = attempt("version", StandardVersion::parse);
        Optional<Text> title = clauses.text(root, "title");
        Optional<Text> remark = clauses.text(root, "remark");
        Optional<Scope> scope = root.mapping("scope").flatMap(this::scope);
        Optional<Validity> validity =
                root.mapping("validity").map(values::validity).orElse(Optional.of(Validity.ALWAYS));
        List<Clause> rests = clauses.clauses(root);
        List<Parameter> parameters = new ArrayList<>();
        root.mapping("parameters").ifPresent(all -> all.entries().keySet().forEach(name -> all.mapping(name)
                .flatMap(node -> parameter(name, node))
                .ifPresent(parameters::add)));
        List<LookupTable> tables = new ArrayList<>();
        root.mapping("tables").ifPresent(all -> all.entries().keySet().forEach(name -> all.mapping(name)
                .flatMap(node -> table(name, node))
                .ifPresent(tables::add)));
        Optional<Budget> budget = root.mapping("budget").flatMap(this::budget);
        Optional<Node> tree = root.mapping("tree").flatMap(node -> nodes.build(node, 1));
        if (!problems.isEmpty()
                || id.isEmpty()
                || version.isEmpty()
                || title.isEmpty()
                || scope.isEmpty()
                || validity.isEmpty()
                || tree.isEmpty()) {
            return Optional.empty();
        }
        return problems.attempt(
                root.markOf("tree"),
                "bad-standard",
                () -> new Standard(
                        id.get(),
                        version.get(),
                        title.get(),
                        remark,
                        scope.get(),
                        validity.get(),
                        rests,
                        parameters,
                        tables,
                        unitFacts.map(UnitFactReader.Read::facts),
                        budget,
                        tree.get()));
    }

    /** Returns the common facts and those that the unit adds, as far as they could be read. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns what the pack says about the baseline. */
    List<FloorMapping> floorMappings(Optional<Standard> standard) {
        return standard.map(whole -> new FloorMappingReader(clauses, nodeIds(), problems).read(root))
                .orElse(List.of());
    }

    Sources sources() {
        return unitFacts.map(own -> nodes.sources().with(own.places())).orElse(nodes.sources());
    }

    /** Returns the ids of all nodes that could be read. */
    SortedSet<String> nodeIds() {
        return nodes.ids();
    }

    private <T> Optional<T> attempt(String key, Function<String, T> maker) {
        return root.text(key)
                .flatMap(text -> problems.attempt(root.markOf(key), "wrong-value", () -> maker.apply(text)));
    }

    private Optional<Scope> scope(YamlNode.Mapping node) {
        NavigableSet<String> specialties = new TreeSet<>();
        texts(node, "specialties").forEach(specialties::add);
        NavigableSet<Route> routes = new TreeSet<>();
        for (YamlNode item : node.items("routes")) {
            if (item instanceof YamlNode.Scalar scalar) {
                problems.attempt(item.mark(), "wrong-value", () -> Route.parse(scalar.text()))
                        .ifPresent(routes::add);
            }
        }
        Optional<String> series = node.text("series");
        Optional<String> level = node.text("level");
        if (series.isEmpty() || level.isEmpty() || routes.isEmpty()) {
            return Optional.empty();
        }
        return problems.attempt(
                node.mark(), "bad-scope", () -> new Scope(series.get(), level.get(), specialties, routes));
    }

    private Optional<Budget> budget(YamlNode.Mapping node) {
        Optional<Long> work = amount(node, "work");
        Optional<Long> bytes = amount(node, "bytes");
        Optional<Integer> depth = amount(node, "depth").map(steps -> (int) Math.min(Integer.MAX_VALUE, steps));
        return problems.attempt(node.mark(), "bad-budget", () -> new Budget(work, bytes, depth));
    }

    private Optional<Long> amount(YamlNode.Mapping node, String key) {
        return node.get(key)
                .flatMap(cell -> values.read(cell, ValueType.INTEGER))
                .filter(Value.IntegerValue.class::isInstance)
                .map(value -> ((Value.IntegerValue) value).value());
    }

    private static List<String> texts(YamlNode.Mapping node, String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : node.items(key)) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.text());
            }
        }
        return texts;
    }

    private Optional<ValueType> type(YamlNode.Mapping node, String key) {
        return node.text(key).flatMap(name -> EnumNames.find(ValueType.class, name));
    }

    private Optional<Parameter> parameter(String name, YamlNode.Mapping node) {
        Optional<Text> label = clauses.text(node, "label");
        Optional<ValueType> type = type(node, "type");
        if (type.isEmpty()) {
            return Optional.empty();
        }
        List<DatedValue> dated = new ArrayList<>();
        List<YamlNode.Mapping> rows = node.mappings("values");
        for (YamlNode.Mapping row : rows) {
            Optional<Value> value = row.get("value").flatMap(cell -> values.read(cell, type.get()));
            Optional<Validity> validity = values.validity(row);
            Optional<Clause> clause = row.mapping("clause").flatMap(clauses::clause);
            if (value.isPresent() && validity.isPresent() && clause.isPresent()) {
                DatedValue entry = new DatedValue(value.get(), validity.get(), clause.get());
                int before =
                        overlapping(dated.stream().map(DatedValue::validity).toList(), validity.get());
                if (before >= 0) {
                    noteOverlap(row, "同一日有两个取值", "two values hold on the same day");
                }
                dated.add(entry);
            }
        }
        return finish(
                node, label, dated.size() == rows.size(), () -> new Parameter(name, label.get(), type.get(), dated));
    }

    private Optional<LookupTable> table(String name, YamlNode.Mapping node) {
        Optional<Text> label = clauses.text(node, "label");
        Optional<ValueType> valueType = type(node, "value");
        List<LookupTable.Column> columns = new ArrayList<>();
        for (YamlNode.Mapping column : node.mappings("keys")) {
            Optional<ValueType> columnType = type(column, "type");
            column.text("name").ifPresent(key -> columnType
                    .flatMap(known ->
                            problems.attempt(column.mark(), "bad-table", () -> new LookupTable.Column(key, known)))
                    .ifPresent(columns::add));
        }
        if (valueType.isEmpty() || columns.size() < node.items("keys").size()) {
            return Optional.empty();
        }
        List<LookupTable.Row> rows = new ArrayList<>();
        for (YamlNode.Mapping row : node.mappings("rows")) {
            row(row, columns, valueType.get()).ifPresent(read -> {
                List<Validity> sameKeys = rows.stream()
                        .filter(other -> other.keys().equals(read.keys()))
                        .map(LookupTable.Row::validity)
                        .toList();
                if (overlapping(sameKeys, read.validity()) >= 0) {
                    noteOverlap(row, "同一日有两行键值相同", "two rows with the same keys hold on the same day");
                }
                rows.add(read);
            });
        }
        boolean whole = rows.size() == node.mappings("rows").size();
        return finish(node, label, whole, () -> new LookupTable(name, label.get(), columns, valueType.get(), rows));
    }

    private Optional<LookupTable.Row> row(
            YamlNode.Mapping node, List<LookupTable.Column> columns, ValueType valueType) {
        List<YamlNode> cells = node.items("keys");
        if (!cells.isEmpty() && cells.size() != columns.size()) {
            problems.add(
                    node.markOf("keys"),
                    "wrong-number-of-keys",
                    "应有" + columns.size() + "个键值，实有" + cells.size() + "个",
                    columns.size() + " keys are expected, found " + cells.size());
            return Optional.empty();
        }
        List<Value> keys = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            values.read(cells.get(i), columns.get(i).type()).ifPresent(keys::add);
        }
        Optional<Value> value = node.get("value").flatMap(cell -> values.read(cell, valueType));
        Optional<Validity> validity = values.validity(node);
        Optional<Clause> clause = node.mapping("clause").flatMap(clauses::clause);
        if (keys.size() < columns.size() || value.isEmpty() || validity.isEmpty() || clause.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LookupTable.Row(keys, value.get(), validity.get(), clause.get()));
    }

    private <T> Optional<T> finish(YamlNode.Mapping node, Optional<Text> label, boolean whole, Supplier<T> maker) {
        if (!problems.isEmpty() || label.isEmpty() || !whole) {
            return Optional.empty();
        }
        return problems.attempt(node.mark(), "wrong-value", maker);
    }

    private static int overlapping(List<Validity> before, Validity validity) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).overlaps(validity)) {
                return i;
            }
        }
        return -1;
    }

    private void noteOverlap(YamlNode.Mapping row, String zh, String en) {
        problems.add(row.mark(), "overlapping", zh + "；请检查 from 和 to", en + "; check from and to");
    }
}
