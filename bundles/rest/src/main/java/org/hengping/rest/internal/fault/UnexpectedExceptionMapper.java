// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.hengping.criteria.Text;
import org.hengping.rest.internal.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows nothing of what nobody expected but an id, under which the log has the whole. */
@Provider
public final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedExceptionMapper.class);
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    public Response toResponse(Throwable exception) {
        // CXF decodes the query before any filter is asked, and takes a broken escape for a fault of its own.
        if (exception instanceof IllegalArgumentException && hasBrokenQuery()) {
            return Responses.of(Problems.malformed(
                            "query",
                            "malformed-escape",
                            "查询参数中的 % 之后必须是两位十六进制数字。",
                            "In a query a % is followed by two hexadecimal digits.")
                    .problem());
        }
        if (exception instanceof IOException) {
            // Bodies are read by our own code, which answers for that; this is a client that does not take its answer.
            LOG.debug("Request {} lost its connection", RequestId.current(), exception);
        } else {
            LOG.error("Request {} failed unexpectedly", RequestId.current(), exception);
        }
        return Responses.of(Problem.of(
                500,
                "internal-error",
                new Text(
                        "服务器内部错误，请将 requestId 告知管理员。",
                        "Something broke on the server; tell the administrator the requestId.")));
    }

    private static boolean hasBrokenQuery() {
        Object query =
                JAXRSUtils.getCurrentMessage().getExchange().getInMessage().get(Message.QUERY_STRING);
        return query instanceof String text && BROKEN_ESCAPE.matcher(text).find();
    }
}
