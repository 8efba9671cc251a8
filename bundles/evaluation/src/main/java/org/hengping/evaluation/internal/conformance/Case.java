// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.proof.Places;
import org.hengping.policy.PolicySnapshot;

/**
 * What is judged, once the gate let it in.
 *
 * @param pack the pack as it was read
 * @param snapshot what holds on the day for which it is judged
 * @param vocabulary the facts of that day and of the unit
 * @param day that day
 */
record Case(Pack pack, PolicySnapshot snapshot, Vocabulary vocabulary, LocalDate day) {
    Case {
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(snapshot, "snapshot");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(day, "day");
    }

    Standard standard() {
        return pack.standard();
    }

    Places places() {
        return new Places(standard(), pack.sources());
    }

    static String shown(List<String> some, int most) {
        String text = String.join("; ", some.subList(0, Math.min(most, some.size())));
        return some.size() > most ? text + "; …" : text;
    }
}
