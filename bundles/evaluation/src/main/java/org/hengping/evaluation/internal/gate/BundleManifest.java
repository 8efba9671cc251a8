// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * The main section of a bundle's manifest.
 *
 * @param headers values by name; names are alike in upper and lower case
 */
record BundleManifest(SortedMap<String, String> headers) {
    static final String PATH = "META-INF/MANIFEST.MF";
    static final String STANDARD = "Hengping-Standard";
    static final String CRITERIA = "Hengping-Criteria";

    /** Reads a manifest, or tells why it cannot be read. */
    static Optional<BundleManifest> read(byte[] bytes, Findings findings) {
        String repeated = repeatedHeader(new String(bytes, StandardCharsets.UTF_8));
        if (!repeated.isEmpty()) {
            findings.refuse(
                    PATH,
                    "manifest-header-twice",
                    "清单头出现两次：" + repeated,
                    "this header stands twice in the manifest: " + repeated);
            return Optional.empty();
        }
        try {
            SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Attributes main = new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
            main.forEach((name, value) -> headers.put(name.toString(), value.toString()));
            return Optional.of(new BundleManifest(headers));
        } catch (IOException e) {
            findings.refuse(
                    PATH,
                    "manifest-unreadable",
                    "清单无法读取：每行应为“名称: 值”，续行以一个空格开头",
                    "the manifest cannot be read: expected are lines \"Name: value\", continued by lines that begin with a space");
            return Optional.empty();
        }
    }

    /** java.util.jar.Manifest takes the last of two equal headers; another reader may take the first. */
    private static String repeatedHeader(String text) {
        Set<String> names = new HashSet<>();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            if (line.isEmpty()) {
                return "";
            }
            int colon = line.indexOf(':');
            if (line.charAt(0) != ' '
                    && colon > 0
                    && !names.add(line.substring(0, colon).toLowerCase(Locale.ROOT))) {
                return line.substring(0, colon);
            }
        }
        return "";
    }

    /** Returns a header's value without white space around it; absent also where it is blank. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
