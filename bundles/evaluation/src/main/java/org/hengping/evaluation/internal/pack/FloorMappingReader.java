// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;

/** Reads the entries under {@code floor}. */
final class FloorMappingReader {
    private final ClauseReader texts;
    private final SortedSet<String> nodes;
    private final Problems problems;

    /** @param nodes ids of the nodes of the standard */
    FloorMappingReader(ClauseReader texts, SortedSet<String> nodes, Problems problems) {
        this.texts = texts;
        this.nodes = nodes;
        this.problems = problems;
    }

    List<FloorMapping> read(YamlNode.Mapping root) {
        List<FloorMapping> mappings = new ArrayList<>();
        root.mappings("floor").forEach(node -> mapping(node).ifPresent(mappings::add));
        return mappings;
    }

    private Optional<FloorMapping> mapping(YamlNode.Mapping node) {
        List<NodeId> answeredBy = new ArrayList<>();
        for (YamlNode item : node.items("answeredBy")) {
            if (item instanceof YamlNode.Scalar scalar) {
                if (nodes.contains(scalar.text())) {
                    answeredBy.add(new NodeId(scalar.text()));
                } else {
                    problems.add(
                            scalar.mark(),
                            "unknown-node",
                            "条件树中没有“" + scalar.text() + "”" + Spelling.hintZh(scalar.text(), nodes),
                            "the tree has no node \"" + scalar.text() + "\"" + Spelling.hintEn(scalar.text(), nodes));
                }
            }
        }
        Optional<String> baseline = node.text("baseline");
        Optional<NodeId> asks = node.text("asks")
                .flatMap(text -> problems.attempt(node.markOf("asks"), "wrong-value", () -> new NodeId(text)));
        Optional<Text> reason = texts.text(node, "reason");
        Optional<String> decidedBy = node.text("decidedBy");
        Optional<String> role = node.text("role");
        Optional<LocalDate> on = node.text("on").flatMap(text -> day(node, text));
        if (baseline.isEmpty()
                || asks.isEmpty()
                || reason.isEmpty()
                || decidedBy.isEmpty()
                || role.isEmpty()
                || on.isEmpty()
                || answeredBy.isEmpty()) {
            return Optional.empty();
        }
        boolean stricter = node.text("as").filter("STRICTER"::equals).isPresent();
        return problems.attempt(
                node.mark(),
                "wrong-value",
                () -> new FloorMapping(
                        baseline.get(),
                        asks.get(),
                        answeredBy,
                        stricter,
                        reason.get(),
                        decidedBy.get(),
                        role.get(),
                        on.get(),
                        node.mark().toString()));
    }

    private Optional<LocalDate> day(YamlNode.Mapping node, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            problems.add(
                    node.markOf("on"),
                    "wrong-value",
                    "应为存在的日期 yyyy-MM-dd",
                    "a day that exists, yyyy-MM-dd, is expected");
            return Optional.empty();
        }
    }
}
