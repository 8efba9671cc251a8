// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.assessment.NodeResult;

/**
 * What came of trying a standard on an applicant.
 *
 * @param assessment the whole of it
 * @param text what the applicant would read, zh-CN and English
 */
public record Tried(Assessment assessment, String text) {
    public Tried {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(text, "text");
    }

    /** Returns the verdict of the whole. */
    public Verdict verdict() {
        return assessment.result().tree().outcome().verdict();
    }

    /**
     * Returns the verdict of a node.
     *
     * @throws IllegalArgumentException if the standard has no node of that id
     */
    public Verdict verdict(String node) {
        Deque<NodeResult> open = new ArrayDeque<>();
        open.push(assessment.result().tree());
        while (!open.isEmpty()) {
            NodeResult next = open.pop();
            if (next.id().value().equals(node)) {
                return next.outcome().verdict();
            }
            next.children().forEach(open::push);
        }
        throw new IllegalArgumentException("没有节点 / no such node: " + node);
    }
}
