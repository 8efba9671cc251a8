// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;

/** Pages of a list whose cursor is the number of items before. */
final class Pages {
    private Pages() {}

    static <T> Page<T> of(List<T> all, PageRequest request) {
        int from = request.after().map(Pages::number).orElse(0);
        int to = Math.min(all.size(), from + request.limit());
        return new Page<>(
                all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static int number(String cursor) {
        if (!cursor.matches("[0-9]{1,6}")) {
            throw new PlatformException(
                    PlatformException.Kind.INVALID, "cursor-invalid", new Text("游标无效。", "The cursor is not valid."));
        }
        return Integer.parseInt(cursor);
    }
}
