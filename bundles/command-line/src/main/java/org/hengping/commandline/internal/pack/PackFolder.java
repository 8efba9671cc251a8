// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.evaluation.BundlePacker;

/**
 * The files of a pack by path, out of a plain zip, never more than the gate would take. The gate's own reader is not used here: it
 * takes bundles only, whose names are ASCII, while people zip folders with names of their own. What comes out is packed anew, and
 * the gate reads that.
 */
final class PackFolder {
    private PackFolder() {}

    /** Reads a zip; if everything lies in one folder, that folder is the pack. */
    static SortedMap<String, byte[]> ofZip(byte[] archive) throws IOException {
        BundlePacker.Collected reading = new BundlePacker.Collected();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String name = entry.getName();
                if (name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../")) {
                    throw CommandFault.unreadable(
                            "压缩包中有不允许的路径：" + name, "the archive has a path that is not allowed: " + name);
                }
                // hidden files stay outside, as with folders
                if (!("/" + name).contains("/.")) {
                    reading.add(name, zip);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw CommandFault.unreadable("压缩包已损坏：" + e.getMessage(), "the archive is damaged: " + e.getMessage());
        }
        SortedMap<String, byte[]> files = reading.files();
        if (files.isEmpty()) {
            throw CommandFault.unreadable("压缩包为空或已损坏", "the archive is empty or damaged");
        }
        return withoutTopFolder(files);
    }

    private static SortedMap<String, byte[]> withoutTopFolder(SortedMap<String, byte[]> files) {
        if (files.containsKey(BundlePacker.STANDARD) || files.containsKey(BundlePacker.MANIFEST)) {
            return files;
        }
        String first = files.firstKey();
        Optional<String> top =
                first.contains("/") ? Optional.of(first.substring(0, first.indexOf('/') + 1)) : Optional.empty();
        if (top.isEmpty()
                || !files.containsKey(top.get() + BundlePacker.STANDARD)
                || !files.keySet().stream().allMatch(path -> path.startsWith(top.get()))) {
            throw CommandFault.unreadable(
                    "压缩包不是标准包：缺少 " + BundlePacker.STANDARD,
                    "the archive is no pack: it has no " + BundlePacker.STANDARD);
        }
        SortedMap<String, byte[]> stripped = new TreeMap<>();
        files.forEach((path, content) -> stripped.put(path.substring(top.get().length()), content));
        return stripped;
    }
}
