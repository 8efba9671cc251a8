// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Text;

/**
 * A list of codes with its origin.
 *
 * @param name lower camel case, after a namespace if it is a unit's ({@link FactPath})
 * @param label what people read
 * @param source where it is from
 * @param howMade how it was put together; a list built on SCI or 分区 must say so in {@code redLine}
 * @param redLine the restricted kind every code of it belongs to, if any
 * @param codes in the order they are shown; at least one, all different
 */
public record CodeList(
        String name, Text label, String source, Text howMade, Optional<RedLineClass> redLine, List<Code> codes) {
    /**
     * One code.
     *
     * @param code 1 to 64 capital letters, digits or underscores
     * @param label what people read
     */
    public record Code(String code, Text label) {
        public Code {
            Objects.requireNonNull(label, "label");
            if (!code.matches("[A-Z0-9][A-Z0-9_]{0,63}")) {
                throw new IllegalArgumentException(
                        "a code is 1 to 64 capital letters, digits or underscores: \"" + code + "\"");
            }
        }
    }

    public CodeList {
        FactPath.requireFactName(name);
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(howMade, "howMade");
        Objects.requireNonNull(redLine, "redLine");
        codes = List.copyOf(codes);
        Set<String> seen = new HashSet<>();
        for (Code code : codes) {
            if (!seen.add(code.code())) {
                throw new IllegalArgumentException("code listed twice in " + name + ": " + code.code());
            }
        }
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a code list has at least one code: " + name);
        }
    }

    /** Tells whether the list has this code. */
    public boolean contains(String code) {
        return codes.stream().anyMatch(entry -> entry.code().equals(code));
    }
}
