// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The example pack of the documentation, which is thereby kept true.
 *
 * @param pack text of the pack.yaml
 * @param entries text of the file with the entries
 */
record PackText(String pack, String entries) {
    private static final Path DOCUMENT = Path.of("../../docs/policy-pack.md");

    static PackText example() {
        try {
            List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(DOCUMENT))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
            return new PackText(blocks.get(0), blocks.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackText replacing(String old, String replacement) {
        if (!pack.contains(old) && !entries.contains(old)) {
            throw new IllegalArgumentException("the example has no such text: " + old);
        }
        return new PackText(pack.replace(old, replacement), entries.replace(old, replacement));
    }

    PackText named(String name) {
        return replacing("name: example ", "name: " + name + " ");
    }

    PolicyFiles files() {
        return PolicyFiles.of(Map.of(
                "policy/pack.yaml", pack.getBytes(StandardCharsets.UTF_8),
                "policy/example.yaml", entries.getBytes(StandardCharsets.UTF_8)));
    }

    PolicyPack read() throws PolicyPackException {
        return PolicyPackReader.read(files(), PolicyPackReader.PACK_PATH);
    }

    /** Returns {@code file:line} of the first line that has this text. */
    String placeOf(String text) {
        boolean inPack = pack.contains(text);
        String all = inPack ? pack : entries;
        long line = all.substring(0, all.indexOf(text)).lines().count();
        int start = all.indexOf(text);
        boolean atLineStart = start == 0 || all.charAt(start - 1) == '\n';
        return (inPack ? "policy/pack.yaml:" : "policy/example.yaml:") + (atLineStart ? line + 1 : line);
    }
}
