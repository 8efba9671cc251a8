// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;

/**
 * The name of a request in response and log: what the client sent in {@code X-Request-Id} if that is 1 to 64 letters,
 * digits, dots, hyphens or underscores, else a new one.
 */
public final class RequestId {
    /** The header in request and response. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String KEY = RequestId.class.getName();

    private RequestId() {}

    /** Returns the name of the request that this thread serves. */
    public static String current() {
        Exchange exchange = JAXRSUtils.getCurrentMessage().getExchange();
        Object known = exchange.get(KEY);
        if (known instanceof String id) {
            return id;
        }
        String id = sentWith(exchange);
        exchange.put(KEY, id);
        return id;
    }

    private static String sentWith(Exchange exchange) {
        Message in = exchange.getInMessage();
        if (in != null && in.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers) {
            for (Map.Entry<?, ?> header : headers.entrySet()) {
                if (HEADER.equalsIgnoreCase(String.valueOf(header.getKey()))
                        && header.getValue() instanceof List<?> values
                        && values.size() == 1
                        && FORM.matcher(String.valueOf(values.get(0))).matches()) {
                    return String.valueOf(values.get(0));
                }
            }
        }
        return UUID.randomUUID().toString();
    }
}
