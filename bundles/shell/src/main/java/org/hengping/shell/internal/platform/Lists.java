// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;

/** Reads lists over several pages. */
public final class Lists {
    private Lists() {}

    /**
     * Returns the first items.
     *
     * @param source gives a page
     * @param most how many at most, at least 1
     */
    public static <T> List<T> first(Function<PageRequest, Page<T>> source, int most) {
        List<T> items = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            int limit = Math.min(PageRequest.GREATEST_LIMIT, most - items.size());
            Page<T> page = source.apply(new PageRequest(next, limit));
            items.addAll(page.items());
            next = page.next();
        } while (next.isPresent() && items.size() < most);
        return items;
    }

    /** Returns all items. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> source) {
        return first(source, Integer.MAX_VALUE);
    }
}
