// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;

/**
 * What every node has.
 *
 * @param id its name, unique in the standard
 * @param label what people read
 * @param clauses what it rests on; a leaf has at least one
 * @param appliesTo to whom it applies
 */
public record Heading(NodeId id, Text label, List<Clause> clauses, Applicability appliesTo) {
    public Heading {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(appliesTo, "appliesTo");
        clauses = List.copyOf(clauses);
    }
}
