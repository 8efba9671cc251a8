// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.fault;

import java.util.Objects;
import org.hengping.criteria.Text;

/**
 * One thing wrong with one place of an input.
 *
 * @param place where: a JSON pointer, or {@code file:line:column}; empty for the whole
 * @param code stable machine code, lower-case words joined by hyphens
 * @param text what is wrong and what is expected
 */
public record Violation(String place, String code, Text text) {
    public Violation {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }
}
