// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.paging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some items of a list, in its order.
 *
 * @param items the items
 * @param next cursor of the page after; absent on the last page
 * @param <T> type of the items
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }
}
