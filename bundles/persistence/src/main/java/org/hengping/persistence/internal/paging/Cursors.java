// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;

/**
 * The cursors of one list: the key of the last item seen, together with the list's name, in URL-safe Base64 (RFC 4648
 * section 5). Callers hand them back as they are; a cursor that this list did not give is refused.
 */
public final class Cursors {
    private static final int LONGEST = 200;

    private final String prefix;
    private final Pattern keys;

    /**
     * @param list name of the list
     * @param keys what its keys look like
     */
    public Cursors(String list, Pattern keys) {
        this.prefix = list + ":";
        this.keys = keys;
    }

    /**
     * Returns the key after which the page begins.
     *
     * @throws PlatformException INVALID (code {@code cursor-invalid}) if the cursor is not one of this list
     */
    public Optional<String> after(PageRequest page) {
        return page.after().map(this::decode);
    }

    /**
     * Cuts one page out of rows of which one more than asked for was read.
     *
     * @param rows at most one more than the limit
     * @param keyOf the key of a row
     * @param itemOf the item that a row stands for
     */
    public <R, T> Page<T> page(PageRequest page, List<R> rows, Function<R, String> keyOf, Function<R, T> itemOf) {
        boolean more = rows.size() > page.limit();
        List<R> shown = more ? rows.subList(0, page.limit()) : rows;
        Optional<String> next = more ? Optional.of(encode(keyOf.apply(shown.get(shown.size() - 1)))) : Optional.empty();
        return new Page<>(shown.stream().map(itemOf).toList(), next);
    }

    private String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((prefix + key).getBytes(StandardCharsets.UTF_8));
    }

    private String decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw refusal();
        }
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            PlatformException refusal = refusal();
            refusal.initCause(notBase64);
            throw refusal;
        }
        if (!text.startsWith(prefix)) {
            throw refusal();
        }
        String key = text.substring(prefix.length());
        if (!keys.matcher(key).matches()) {
            throw refusal();
        }
        return key;
    }

    private static PlatformException refusal() {
        return new PlatformException(
                PlatformException.Kind.INVALID,
                "cursor-invalid",
                new Text(
                        "分页游标无效：请原样使用上一页返回的游标，或从第一页开始。",
                        "The cursor is not one of this list: use the one that the page before gave as it is, or begin with the first page."));
    }
}
