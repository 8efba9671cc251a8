// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.Voucher;

/** A fact as a dossier holds it. */
public sealed interface Fact {
    /**
     * One plain value.
     *
     * @param claimed what the person says
     * @param examined what the examination found, where it took place
     * @param vouchedBy who stands for the value in force
     * @param evidence digest of the evidence file
     */
    record PlainFact(Value claimed, Optional<Value> examined, Voucher vouchedBy, Optional<ContentDigest> evidence)
            implements Fact {
        public PlainFact {
            Objects.requireNonNull(claimed, "claimed");
            Objects.requireNonNull(examined, "examined");
            Objects.requireNonNull(vouchedBy, "vouchedBy");
            Objects.requireNonNull(evidence, "evidence");
        }

        /** Returns the value in force: the examined one if there is one. */
        public Value value() {
            return examined.orElse(claimed);
        }
    }

    /**
     * A list of records, in the order given.
     *
     * @param records with different ids
     */
    record RecordsFact(List<EvidenceEntry> records) implements Fact {
        public RecordsFact {
            records = List.copyOf(records);
            Set<RecordId> ids = new HashSet<>();
            for (EvidenceEntry entry : records) {
                if (!ids.add(entry.id())) {
                    throw new IllegalArgumentException("record id used twice: " + entry.id());
                }
            }
        }
    }

    /**
     * One record.
     *
     * @param id its name in the list
     * @param claimed field values as the person says
     * @param examined all field values as examined, where it took place
     * @param rejected whether the examination struck the record out; it then counts for nothing
     * @param vouchedBy who stands for the values in force
     * @param evidence digest of the evidence file
     */
    record EvidenceEntry(
            RecordId id,
            Map<String, Value> claimed,
            Optional<Map<String, Value>> examined,
            boolean rejected,
            Voucher vouchedBy,
            Optional<ContentDigest> evidence) {
        public EvidenceEntry {
            Objects.requireNonNull(id, "id");
            claimed = java.util.Collections.unmodifiableMap(new TreeMap<>(claimed));
            examined = examined.map(values -> java.util.Collections.unmodifiableMap(new TreeMap<>(values)));
            Objects.requireNonNull(vouchedBy, "vouchedBy");
            Objects.requireNonNull(evidence, "evidence");
        }

        /** Returns the field values in force: the examined ones if there are any. */
        public Map<String, Value> values() {
            return examined.orElse(claimed);
        }
    }
}
