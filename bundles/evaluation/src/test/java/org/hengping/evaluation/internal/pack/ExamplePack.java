// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hengping.platform.fault.Violation;

/** The example pack of the documentation, as it is and with changes. */
public final class ExamplePack {
    public static final String STANDARD = "standard.yaml";
    public static final String CASES = "cases/limits.yaml";

    private ExamplePack() {}

    /** Returns the text of one of its files. */
    public static String text(String file) {
        try (InputStream in = ExamplePack.class.getResourceAsStream("/rule-pack-example/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its files with one text replaced in one of them; the text must be there. */
    public static Map<String, byte[]> with(String file, String text, String replacement) {
        String before = text(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException("the example has no \"" + text + "\"");
        }
        Map<String, byte[]> files = files();
        int at = before.indexOf(text);
        String after = before.substring(0, at) + replacement + before.substring(at + text.length());
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(STANDARD, text(STANDARD).getBytes(StandardCharsets.UTF_8));
        files.put(CASES, text(CASES).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    public static Pack read(Map<String, byte[]> files) throws PackException {
        return PackReader.read(PackFiles.of(files), ExampleVocabulary.VOCABULARY);
    }

    /** Returns what is wrong with a pack; nothing if it can be read. */
    public static List<Violation> violations(Map<String, byte[]> files) {
        try {
            read(files);
            return List.of();
        } catch (PackException refused) {
            return refused.violations();
        }
    }

    /** Returns {@code line:column} of the first occurrence of a text in the example, shifted to the right. */
    public static String placeOf(String file, String text, int shift) {
        String all = text(file);
        int at = all.indexOf(text) + shift;
        int line = (int) all.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count()
                + 1;
        int start = all.lastIndexOf('\n', at - 1) + 1;
        return file + ":" + line + ":" + (all.codePointCount(start, at) + 1);
    }
}
