// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.ValueType;

/** The type of a fact: one plain value, or a list of records. */
public sealed interface FactType {
    /**
     * One plain value.
     *
     * @param type its type
     * @param codeList the list its codes are from; present exactly for {@link ValueType#CODE}
     */
    record Plain(ValueType type, Optional<String> codeList) implements FactType {
        public Plain {
            if ((type == ValueType.CODE) != codeList.isPresent()) {
                throw new IllegalArgumentException("exactly facts of type CODE name a code list");
            }
        }
    }

    /**
     * A list of records.
     *
     * @param fields at least one, with different names
     */
    record RecordList(List<FieldDefinition> fields) implements FactType {
        public RecordList {
            fields = List.copyOf(fields);
            Set<String> names = new HashSet<>();
            for (FieldDefinition field : fields) {
                if (!names.add(field.name())) {
                    throw new IllegalArgumentException("field defined twice: " + field.name());
                }
            }
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("a list of records has at least one field");
            }
        }

        /** Returns the field of that name. */
        public Optional<FieldDefinition> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }
}
