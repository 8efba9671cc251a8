// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Objects;
import org.hengping.criteria.fact.FactPath;

/**
 * A path that a leaf declares; it sees no other.
 *
 * @param path the path
 * @param optional whether a dossier may lack it; written {@code path?}. A rule then asks {@code has()} before reading
 */
public record FactRead(FactPath path, boolean optional) {
    public FactRead {
        Objects.requireNonNull(path, "path");
    }

    /**
     * Reads {@code path} or {@code path?}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static FactRead parse(String text) {
        boolean optional = text.endsWith("?");
        return new FactRead(FactPath.parse(optional ? text.substring(0, text.length() - 1) : text), optional);
    }

    @Override
    public String toString() {
        return optional ? path + "?" : path.toString();
    }
}
