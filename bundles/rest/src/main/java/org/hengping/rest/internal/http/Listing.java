// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;

/**
 * How a list is shown: as JSON one page at a time, as CSV for a spreadsheet up to {@value #MOST_LINES} lines at once.
 *
 * @param json shows an item
 * @param columns the columns of the export
 * @param <T> type of the items
 */
public record Listing<T>(Function<T, ? extends Json> json, List<Column<T>> columns) {
    /** Most lines of one export; what comes after is reached by the header {@code Link}. */
    public static final int MOST_LINES = 10_000;

    public Listing {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the export.
     *
     * @param name its first line
     * @param cell what it says of an item; empty where there is nothing to say
     * @param <T> type of the items
     */
    public record Column<T>(String name, Function<T, String> cell) {}

    /**
     * Returns one page as JSON.
     *
     * @param source gives a page
     * @param filters what the link to the next page must repeat, each beginning with {@code &}
     */
    public Response page(ListRequest request, String filters, Function<PageRequest, Page<T>> source) {
        int limit = request.limit(PageRequest.DEFAULT_LIMIT, PageRequest.GREATEST_LIMIT);
        Page<T> page = source.apply(new PageRequest(request.after(), limit));
        JsonObject body = JsonObject.builder()
                .put("items", JsonArray.of(page.items().stream().map(json).toList()))
                .putIfPresent("next", page.next().map(JsonString::new))
                .build();
        return linked(Answers.json(200, body), request, page.next(), filters);
    }

    /** Returns as many items as CSV as are asked for, reading as many pages as that takes. Parameters as in {@link #page}. */
    public Response export(ListRequest request, String filters, Function<PageRequest, Page<T>> source) {
        int limit = request.limit(MOST_LINES, MOST_LINES);
        List<T> items = new ArrayList<>();
        Optional<String> next = request.after();
        do {
            int most = Math.min(PageRequest.GREATEST_LIMIT, limit - items.size());
            Page<T> page = source.apply(new PageRequest(next, most));
            items.addAll(page.items());
            next = page.next();
        } while (next.isPresent() && items.size() < limit);
        Csv csv = new Csv();
        csv.line(columns.stream().map(Column::name).toList());
        for (T item : items) {
            csv.line(columns.stream().map(column -> column.cell().apply(item)).toList());
        }
        Response.ResponseBuilder response = Response.ok(csv.bytes()).header(HttpHeaders.CONTENT_TYPE, Answers.CSV);
        return linked(response, request, next, filters);
    }

    private static Response linked(
            Response.ResponseBuilder response, ListRequest request, Optional<String> next, String filters) {
        next.ifPresent(cursor -> response.header(HttpHeaders.LINK, request.linkTo(cursor, filters)));
        return response.build();
    }
}
