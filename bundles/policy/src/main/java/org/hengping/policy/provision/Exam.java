// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * Levels of a series that are reached by examination alone (以考代评): a pass is the title, and review is not open.
 *
 * @param code its code
 * @param label what people read
 * @param series code of the series
 * @param levels codes of the levels; at least one
 * @param clauses where it says so; at least one
 */
public record Exam(String code, Text label, String series, List<String> levels, List<Clause> clauses)
        implements Provision {
    public Exam {
        Codes.require(code);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(series, "series");
        levels = List.copyOf(levels);
        if (levels.isEmpty() || levels.stream().distinct().count() != levels.size()) {
            throw new IllegalArgumentException("at least one level, each once, is expected for " + code);
        }
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.EXAM;
    }
}
