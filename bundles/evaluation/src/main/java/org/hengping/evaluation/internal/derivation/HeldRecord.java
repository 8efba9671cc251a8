// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.derivation;

import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.Value;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.fact.Voucher;

/**
 * A record in force.
 *
 * @param ref the list of the dossier it stands in, and its name there
 * @param fields its field values in force
 * @param voucher who stands for them
 */
public record HeldRecord(RecordRef ref, Map<String, Value> fields, Voucher voucher) {

    /** Returns the value of a field. */
    public Optional<Value> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
