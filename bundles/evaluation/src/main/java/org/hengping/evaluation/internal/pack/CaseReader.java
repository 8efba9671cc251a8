// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.fact.Vocabulary;

/** Reads the author's cases and writes each as a dossier. */
final class CaseReader {
    private static final List<String> DAYS = List.of("appliesOn", "yearsCountTo", "evidenceUntil");

    private final Optional<SortedSet<String>> nodeIds;
    private final Problems problems;
    private final ValueReader values;
    private final FactsWriter facts;
    private final Map<String, Mark> names = new HashMap<>();
    private final List<PackCase> cases = new ArrayList<>();

    /** @param nodeIds the ids of the standard's nodes; absent where it could not be read, so that they are not checked */
    CaseReader(Optional<SortedSet<String>> nodeIds, Vocabulary vocabulary, Problems problems) {
        this.nodeIds = nodeIds;
        this.problems = problems;
        this.values = new ValueReader(problems);
        this.facts = new FactsWriter(values, new VocabularyCheck(vocabulary, problems), problems);
    }

    /** Reads the cases of one file. */
    void read(YamlNode.Mapping file) {
        Optional<YamlNode.Mapping> base = file.mapping("base");
        for (YamlNode.Mapping node : file.mappings("cases")) {
            node.text("name").ifPresent(name -> readCase(name, node, base));
        }
    }

    List<PackCase> cases() {
        return List.copyOf(cases);
    }

    private void readCase(String name, YamlNode.Mapping node, Optional<YamlNode.Mapping> base) {
        Mark first = names.putIfAbsent(name, node.markOf("name"));
        if (first != null) {
            problems.add(
                    node.markOf("name"),
                    "duplicate-case",
                    "案例名称已用于 " + first,
                    "a case of that name stands at " + first + " already");
        }
        JsonObject.Builder dossier = JsonObject.builder()
                .put("format", new JsonString("hengping-dossier/1"))
                .put("subject", new JsonString("case-" + names.size()));
        for (String key : List.of("stage", "route")) {
            Optional<String> text = node.text(key).or(() -> base.flatMap(common -> common.text(key)));
            if (text.isEmpty()) {
                noteMissing(node, key);
            }
            text.ifPresent(value -> dossier.put(key, new JsonString(value)));
        }
        dossier.put("calendar", calendar(node, base));
        dossier.put("facts", factsOf(node, base));
        Optional<YamlNode.Mapping> expect = node.mapping("expect");
        Optional<Verdict> verdict =
                expect.flatMap(wanted -> wanted.text("verdict")).flatMap(text -> EnumNames.find(Verdict.class, text));
        Map<NodeId, Verdict> nodes = new HashMap<>();
        expect.flatMap(wanted -> wanted.mapping("nodes")).ifPresent(wanted -> expectedNodes(wanted, nodes));
        if (verdict.isPresent() && problems.isEmpty()) {
            cases.add(new PackCase(
                    name, node.mark().toString(), CanonicalJson.bytes(dossier.build()), nodes, verdict.get()));
        }
    }

    private void expectedNodes(YamlNode.Mapping wanted, Map<NodeId, Verdict> nodes) {
        wanted.entries().forEach((id, entry) -> {
            SortedSet<String> known = nodeIds.orElseGet(TreeSet::new);
            if (nodeIds.isPresent() && !known.contains(id)) {
                problems.add(
                        entry.keyMark(),
                        "unknown-node",
                        "评价标准中没有节点“" + id + "”" + Spelling.hintZh(id, known),
                        "the standard has no node \"" + id + "\"" + Spelling.hintEn(id, known));
            } else {
                wanted.text(id)
                        .flatMap(text -> EnumNames.find(Verdict.class, text))
                        .ifPresent(verdict -> problems.attempt(entry.keyMark(), "unknown-node", () -> new NodeId(id))
                                .ifPresent(node -> nodes.put(node, verdict)));
            }
        });
    }

    private JsonObject calendar(YamlNode.Mapping node, Optional<YamlNode.Mapping> base) {
        JsonObject.Builder out = JsonObject.builder();
        Optional<YamlNode.Mapping> own = node.mapping("calendar");
        Optional<YamlNode.Mapping> common = base.flatMap(all -> all.mapping("calendar"));
        for (String day : DAYS) {
            Optional<YamlNode.Scalar> scalar =
                    own.flatMap(all -> all.scalar(day)).or(() -> common.flatMap(all -> all.scalar(day)));
            if (scalar.isEmpty()) {
                noteMissing(node, "calendar." + day);
            }
            Optional<LocalDate> date = scalar.flatMap(values::date);
            date.ifPresent(value -> out.put(day, new JsonString(value.toString())));
        }
        return out.build();
    }

    private JsonObject factsOf(YamlNode.Mapping node, Optional<YamlNode.Mapping> base) {
        Map<String, YamlNode.Entry> merged = new LinkedHashMap<>();
        base.flatMap(all -> all.mapping("facts")).ifPresent(common -> merged.putAll(common.entries()));
        node.mapping("facts").ifPresent(own -> merged.putAll(own.entries()));
        JsonObject.Builder out = JsonObject.builder();
        merged.forEach((name, entry) -> {
            boolean takenAway = entry.value() instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NULL;
            if (!takenAway) {
                facts.fact(name, entry).ifPresent(json -> out.put(name, json));
            }
        });
        return out.build();
    }

    private void noteMissing(YamlNode.Mapping node, String key) {
        problems.add(
                node.mark(),
                "missing-key",
                "案例和 base 中都没有“" + key + "”",
                "neither the case nor base has \"" + key + "\"");
    }
}
