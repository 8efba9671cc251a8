// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.page;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.hengping.criteria.Text;
import org.hengping.rest.internal.fault.Problem;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.platform.Missing;
import org.osgi.service.component.annotations.Component;

/**
 * The page that says what runs here, and the interactive documentation. It gets every path that nothing else serves, so what
 * lies under {@code /api} reaches it only while the resources are not published yet.
 */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/*", "osgi.http.whiteboard.servlet.name=hengping-page"})
public final class PageServlet extends HttpServlet {
    /** Everything comes from here; nothing is inline but what Swagger UI draws as data: images. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final transient StaticPages pages = new StaticPages();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        secure(response);
        boolean head = request.getMethod().equals("HEAD");
        if (path.equals("/api") || path.startsWith("/api/")) {
            problem(response, Problems.of(Missing.service()), head);
        } else if (!head && !request.getMethod().equals("GET")) {
            Text text = new Text("此路径只支持 GET 和 HEAD。", "This path knows GET and HEAD only.");
            problem(response, Problem.of(405, "method-not-allowed", text).with("Allow", "GET, HEAD"), head);
        } else if (path.equals("/api-docs")) {
            response.setHeader("Location", request.getContextPath() + "/api-docs/");
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        } else {
            page(request, response, path, head);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, String path, boolean head)
            throws IOException {
        Optional<StaticPages.StaticPage> found = pages.find(path);
        if (found.isEmpty()) {
            Text text = new Text("没有这个页面，首页在 /。", "There is no such page; the first page is at /.");
            problem(response, Problem.of(404, "no-such-path", text), head);
            return;
        }
        StaticPages.StaticPage page = found.get();
        response.setHeader("ETag", page.tag());
        response.setHeader("Cache-Control", "no-cache");
        if (page.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.mediaType());
        write(response, page.bytes(), head);
    }

    private static void problem(HttpServletResponse response, Problem problem, boolean head) throws IOException {
        String id = UUID.randomUUID().toString();
        response.setStatus(problem.status());
        response.setHeader("X-Request-Id", id);
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        write(response, problem.body(id), head);
    }

    private static void write(HttpServletResponse response, byte[] body, boolean head) throws IOException {
        response.setContentLength(body.length);
        if (!head) {
            response.getOutputStream().write(body);
        }
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
