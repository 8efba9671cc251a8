// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas (draft 2020-12) by which the files of a pack are checked, for editors that complete while an author writes. */
public final class PackSchemas {
    private PackSchemas() {}

    /** Returns the schema of {@code standard.yaml}. */
    public static String standard() {
        return read("standard.schema.json");
    }

    /** Returns the schema of {@code cases/*.yaml}. */
    public static String cases() {
        return read("cases.schema.json");
    }

    private static String read(String file) {
        try (InputStream in = PackSchemas.class.getResourceAsStream("schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the schema is missing: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema cannot be read: " + file, e);
        }
    }
}
