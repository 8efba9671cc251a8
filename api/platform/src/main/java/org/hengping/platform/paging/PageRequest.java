// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.paging;

import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a page.
 *
 * @param after the cursor that the page before gave; absent for the first page
 * @param limit most items, 1 to {@link #GREATEST_LIMIT}
 */
public record PageRequest(Optional<String> after, int limit) {
    /** Most items of a page. */
    public static final int GREATEST_LIMIT = 500;

    /** Items of a page where nothing is said. */
    public static final int DEFAULT_LIMIT = 50;

    public PageRequest {
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > GREATEST_LIMIT) {
            throw new IllegalArgumentException("limit lies between 1 and " + GREATEST_LIMIT);
        }
    }

    /** Asks for the first page of that size. */
    public static PageRequest first(int limit) {
        return new PageRequest(Optional.empty(), limit);
    }
}
