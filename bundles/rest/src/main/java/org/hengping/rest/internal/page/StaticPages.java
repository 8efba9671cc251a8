// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;

/** The files of the page and of the interactive documentation, held in memory; each is named here. Immutable. */
final class StaticPages {
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String CSS = "text/css;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private final Map<String, StaticPage> byPath = new HashMap<>();

    StaticPages() {
        put("/", "index.html", HTML);
        put("/page.css", "page.css", CSS);
        put("/page.js", "page.js", SCRIPT);
        put("/favicon.svg", "favicon.svg", "image/svg+xml");
        put("/api-docs/", "api-docs/index.html", HTML);
        put("/api-docs/api-docs.js", "api-docs/api-docs.js", SCRIPT);
        put("/api-docs/api-docs.css", "api-docs/api-docs.css", CSS);
        put("/api-docs/swagger-ui.css", "api-docs/swagger-ui.css", CSS);
        put("/api-docs/swagger-ui-bundle.js", "api-docs/swagger-ui-bundle.js", SCRIPT);
        put(
                "/api-docs/swagger-ui-bundle.js.LICENSE.txt",
                "api-docs/swagger-ui-bundle.js.LICENSE.txt",
                "text/plain;charset=UTF-8");
    }

    /** Returns what lies at that path. */
    Optional<StaticPage> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private void put(String path, String resource, String mediaType) {
        try (InputStream in = StaticPages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + resource);
            }
            byte[] bytes = in.readAllBytes();
            String tag = '"' + ContentDigest.of(bytes).hex() + '"';
            byPath.put(path, new StaticPage(bytes, mediaType, tag));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * One file.
     *
     * @param bytes what it holds; not to be changed
     * @param mediaType of what kind it is
     * @param tag entity tag with its quotation marks
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and the bytes stay within this package.
    record StaticPage(byte[] bytes, String mediaType, String tag) {}
}
