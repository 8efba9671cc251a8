// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.hengping.rest.internal.access.AdministratorToken;
import org.hengping.rest.internal.fakes.FakePlatform;
import org.hengping.rest.internal.osgi.RestEndpoint;
import org.hengping.rest.internal.page.PageServlet;

/**
 * The resources over real HTTP, as in the distribution: CXF's servlet at /api, the page at everything else, Jetty, a free port
 * of the loopback. Every answer under /api is checked against the OpenAPI document.
 */
final class RunningApi {
    final FakePlatform platform = new FakePlatform();
    final String token;
    private final OpenApiDocument document = new OpenApiDocument();
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final RestEndpoint endpoint;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningApi(Path data) throws Exception {
        Bus bus = BusFactory.newInstance().createBus();
        CXFNonSpringServlet servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        ServletContextHandler handler = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(servlet);
        holder.setInitParameter("hide-service-list-page", "true");
        handler.addServlet(holder, "/api/*");
        handler.addServlet(new ServletHolder(new PageServlet()), "/*");
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(handler);
        jetty.start();
        endpoint = RestEndpoint.publish(bus, platform, AdministratorToken.in(data));
        token = Files.readString(data.resolve(AdministratorToken.FILE_NAME)).strip();
    }

    /** Begins a request below /api with the administrator's token. */
    HttpRequest.Builder request(String path) {
        return anonymous(path).header("Authorization", "Bearer " + token);
    }

    /** Begins a request below /api without a token. */
    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api" + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** Begins a request for a page. */
    HttpRequest.Builder pageRequest(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String path = request.uri().getRawPath();
            if (path.startsWith("/api/")) {
                document.requireForeseen(request.method(), path.substring(4), answer);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path));
    }

    HttpResponse<byte[]> post(String path, String mediaType, String body) {
        return send(request(path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends these very bytes and returns everything that comes back until the server closes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    void stop() throws Exception {
        endpoint.close();
        jetty.stop();
    }
}
