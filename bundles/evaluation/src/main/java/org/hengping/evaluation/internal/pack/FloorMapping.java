// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;

/**
 * What a person signed: that criteria of the standard answer one of the provincial baseline.
 *
 * @param baseline code of the baseline
 * @param asks leaf or group of the baseline
 * @param answeredBy criteria of the standard; at least one
 * @param stricter whether they ask for more, not the same
 * @param reason why
 * @param decidedBy who signed
 * @param role in what role
 * @param on when
 * @param place {@code file:line:column}
 */
public record FloorMapping(
        String baseline,
        NodeId asks,
        List<NodeId> answeredBy,
        boolean stricter,
        Text reason,
        String decidedBy,
        String role,
        LocalDate on,
        String place) {
    public FloorMapping {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(asks, "asks");
        answeredBy = List.copyOf(answeredBy);
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(place, "place");
        if (answeredBy.isEmpty() || decidedBy.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException("a mapping names criteria, and who signed it in what role");
        }
    }

    /** Returns who signed, in what role and when. */
    public String signedBy() {
        return decidedBy + "（" + role + "） " + on;
    }
}
