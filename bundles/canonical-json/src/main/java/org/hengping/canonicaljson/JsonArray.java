// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.util.List;

/**
 * A JSON array; the order of its items counts.
 *
 * @param items the items, unmodifiable
 */
public record JsonArray(List<Json> items) implements Json {
    /** Copies the list. */
    public JsonArray {
        items = List.copyOf(items);
    }

    /** An array of these items. */
    public static JsonArray of(List<? extends Json> items) {
        return new JsonArray(List.copyOf(items));
    }
}
