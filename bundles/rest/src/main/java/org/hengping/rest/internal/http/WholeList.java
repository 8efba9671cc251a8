// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.rest.internal.fault.Problems;

/** Pages of a list that a service gives whole. */
public final class WholeList {
    private WholeList() {}

    /**
     * Returns the page asked for. The cursor is the key of the last item before; an item with that key need not be there
     * any more.
     *
     * @param items all items in ascending order of their keys
     * @param key the key of an item
     * @param parse reads a key; throws {@link IllegalArgumentException} on anything else
     * @throws org.hengping.rest.internal.fault.ProblemException 400 if the cursor is not a key
     */
    public static <T, K extends Comparable<K>> Page<T> page(
            List<T> items, Function<T, K> key, Function<String, K> parse, PageRequest request) {
        Optional<K> after = request.after().map(cursor -> keyOf(cursor, parse));
        List<T> rest = items.stream()
                .filter(item -> after.isEmpty() || key.apply(item).compareTo(after.get()) > 0)
                .toList();
        if (rest.size() <= request.limit()) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> page = rest.subList(0, request.limit());
        return new Page<>(page, Optional.of(key.apply(page.get(page.size() - 1)).toString()));
    }

    private static <K> K keyOf(String cursor, Function<String, K> parse) {
        try {
            return parse.apply(cursor);
        } catch (IllegalArgumentException e) {
            throw Problems.malformedCursor();
        }
    }
}
