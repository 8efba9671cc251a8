// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The pack of an invented province, which shares no series, document or number with a real one.
 *
 * @param pack text of its pack.yaml
 * @param law text of its law.yaml
 */
record InventedProvince(String pack, String law) {
    private static final Path FOLDER = Path.of("src/test/resources/invented-province");

    static InventedProvince load() {
        try {
            return new InventedProvince(
                    Files.readString(FOLDER.resolve("pack.yaml")), Files.readString(FOLDER.resolve("law.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InventedProvince replacing(String old, String replacement) {
        if (!pack.contains(old) && !law.contains(old)) {
            throw new IllegalArgumentException("the pack has no such text: " + old);
        }
        return new InventedProvince(pack.replace(old, replacement), law.replace(old, replacement));
    }

    PolicyPack read() throws PolicyPackException {
        return PolicyPackReader.read(
                PolicyFiles.of(Map.of(
                        "policy/pack.yaml", pack.getBytes(StandardCharsets.UTF_8),
                        "policy/law.yaml", law.getBytes(StandardCharsets.UTF_8))),
                PolicyPackReader.PACK_PATH);
    }

    /** Returns {@code file:line:} of the first line that has this text. */
    String placeOf(String text) {
        boolean inPack = pack.contains(text);
        String all = inPack ? pack : law;
        long line = all.substring(0, all.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return (inPack ? "policy/pack.yaml:" : "policy/law.yaml:") + line + ":";
    }
}
