// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;

/**
 * One field of the records of a list.
 *
 * @param name lower camel case, unique in its list
 * @param label what people read
 * @param type type of its values
 * @param codeList the list its codes are from; present exactly for {@link ValueType#CODE}
 * @param required whether every record must have it
 * @param redLine the restricted kind it belongs to, if any
 */
public record FieldDefinition(
        String name,
        Text label,
        ValueType type,
        Optional<String> codeList,
        boolean required,
        Optional<RedLineClass> redLine) {
    public FieldDefinition {
        FactPath.requireName(name);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(redLine, "redLine");
        if ((type == ValueType.CODE) != codeList.isPresent()) {
            throw new IllegalArgumentException("exactly fields of type CODE name a code list: " + name);
        }
    }
}
