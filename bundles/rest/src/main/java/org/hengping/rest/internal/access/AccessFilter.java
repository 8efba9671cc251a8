// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.Provider;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.model.Parameter;
import org.apache.cxf.jaxrs.model.ParameterType;
import org.hengping.criteria.Text;
import org.hengping.rest.internal.fault.Problem;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;

/**
 * The one place that lets requests in: after the method is matched and before anything of the body is read. What the table
 * does not name is denied. Also refuses query parameters that the method does not know, so that a misspelt filter does not
 * silently give everything.
 */
@Provider
public final class AccessFilter implements ContainerRequestFilter {
    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"hengping\"";

    private final AccessTable table;
    private final AdministratorToken token;

    /**
     * @param table who may call what
     * @param token by what the administrator is known
     */
    public AccessFilter(AccessTable table, AdministratorToken token) {
        this.table = table;
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        OperationResourceInfo matched = Operation.matched();
        Caller needed = table.allowed(Operation.of(matched)).orElseThrow(AccessFilter::denied);
        if (needed == Caller.ADMINISTRATOR) {
            requireAdministrator(request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of()));
        }
        requireKnownParameters(matched, request.getUriInfo().getQueryParameters());
    }

    private void requireAdministrator(List<String> authorization) {
        if (authorization.isEmpty()) {
            throw new ProblemException(unauthorized(
                    "token-required",
                    CHALLENGE,
                    new Text(
                            "需要管理员令牌：Authorization: Bearer <令牌>。",
                            "The administrator's token is needed: Authorization: Bearer <token>.")));
        }
        String value = authorization.get(0);
        if (authorization.size() > 1 || !value.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw new ProblemException(unauthorized(
                    "token-malformed",
                    CHALLENGE + ", error=\"invalid_request\"",
                    new Text(
                            "Authorization 请求头应形如 Bearer <令牌>。",
                            "The header Authorization is of the form Bearer <token>.")));
        }
        if (!token.ready()) {
            throw new ProblemException(Problem.of(
                    503,
                    "token-unavailable",
                    new Text(
                            "服务器无法读取管理员令牌文件，详见日志。",
                            "The server cannot read the administrator's token; its log tells why.")));
        }
        if (!token.matches(value.substring(SCHEME.length()).strip())) {
            throw new ProblemException(unauthorized(
                    "token-invalid",
                    CHALLENGE + ", error=\"invalid_token\"",
                    new Text("令牌无效。", "The token is not valid.")));
        }
    }

    private static void requireKnownParameters(
            OperationResourceInfo matched, MultivaluedMap<String, String> parameters) {
        Set<String> known = matched.getParameters().stream()
                .filter(parameter -> parameter.getType() == ParameterType.QUERY)
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw Problems.malformed(
                        "query",
                        "unknown-parameter",
                        "查询参数不被接受；此处可用：" + (known.isEmpty() ? "无" : String.join("、", known)) + "。",
                        "A query parameter is not known here; known are: "
                                + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
            }
            if (parameter.getValue().size() > 1) {
                throw Problems.malformed(
                        "query:" + parameter.getKey(),
                        "repeated-parameter",
                        "该查询参数只能出现一次。",
                        "This query parameter may be given once only.");
            }
        }
    }

    private static Problem unauthorized(String code, String challenge, Text text) {
        return Problem.of(401, code, text).with(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private static ProblemException denied() {
        return new ProblemException(Problem.of(403, "not-allowed", new Text("任何人都不得调用此操作。", "Nobody may call this.")));
    }
}
