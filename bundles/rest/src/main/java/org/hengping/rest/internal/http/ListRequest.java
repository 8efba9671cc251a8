// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.platform.paging.PageRequest;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;

/**
 * Which part of a list is asked for.
 *
 * @param after the cursor that the page before gave
 * @param limit most items, from 1; absent where nothing is said
 */
public record ListRequest(Optional<String> after, Optional<Integer> limit) {
    private static final Pattern CURSOR = Pattern.compile("[\\x21-\\x7e]{1,300}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /**
     * Reads the query parameters {@code after} and {@code limit}; empty means not given.
     *
     * @throws ProblemException 400 if one is malformed
     */
    public static ListRequest of(String after, String limit) {
        if (!after.isEmpty() && !CURSOR.matcher(after).matches()) {
            throw Problems.malformedCursor();
        }
        return new ListRequest(
                Optional.of(after).filter(text -> !text.isEmpty()),
                Optional.of(limit).filter(text -> !text.isEmpty()).map(ListRequest::number));
    }

    private static int number(String text) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1) {
            throw malformedLimit(PageRequest.GREATEST_LIMIT);
        }
        return number;
    }

    /**
     * Returns the limit, or that one where nothing is said.
     *
     * @throws ProblemException 400 if it is above the greatest
     */
    public int limit(int otherwise, int greatest) {
        int asked = limit.orElse(otherwise);
        if (asked > greatest) {
            throw malformedLimit(greatest);
        }
        return asked;
    }

    private static ProblemException malformedLimit(int greatest) {
        return Problems.malformed(
                "query:limit",
                "malformed-limit",
                "limit 必须是 1 到 " + greatest + " 的整数。",
                "limit must be a whole number from 1 to " + greatest + ".");
    }

    /** Returns the value of the header {@code Link} (RFC 8288) that leads to the page after, relative to this one. */
    public String linkTo(String next, String filters) {
        return "<?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                + limit.map(number -> "&limit=" + number).orElse("")
                + filters
                + ">; rel=\"next\"";
    }
}
