// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import java.util.List;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.platform.fault.Violation;

/**
 * One expression of a leaf, with the place where it was written and what was found wrong with it.
 *
 * @param leaf the leaf
 * @param part which of its expressions
 * @param expression CEL
 * @param sources where it stands
 * @param violations collects what is wrong
 */
record RuleText(NodeId leaf, Sources.Part part, String expression, Sources sources, List<Violation> violations) {
    /** Notes a violation at a code point of the expression. */
    void add(int offset, String code, String zh, String en) {
        violations.add(new Violation(sources.place(leaf, part, offset), code, new Text(zh, en)));
    }

    /** Notes a violation at a node of the syntax tree. */
    void addAt(CelSource source, long expression, String code, String zh, String en) {
        add(source.getPositionsMap().getOrDefault(expression, 0), code, zh, en);
    }

    /** Returns the code point of a place that CEL names by line and column. */
    int offset(CelSourceLocation location) {
        int[] points = expression.codePoints().toArray();
        int line = 1;
        int start = 0;
        for (int i = 0; i < points.length && line < location.getLine(); i++) {
            if (points[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return start + Math.max(0, location.getColumn());
    }
}
