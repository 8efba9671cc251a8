// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.util.Comparator;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/**
 * By what standards and their counts are ordered; its text is the cursor.
 *
 * @param id the standard
 * @param version its version
 */
public record StandardKey(StandardId id, StandardVersion version) implements Comparable<StandardKey> {
    private static final Comparator<StandardKey> ORDER =
            Comparator.comparing(StandardKey::id).thenComparing(StandardKey::version);

    /**
     * Reads {@code id:version}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static StandardKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a key is id:version");
        }
        return new StandardKey(
                new StandardId(text.substring(0, colon)), StandardVersion.parse(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(StandardKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id + ":" + version;
    }
}
