// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/** Gathers files within limits; every limit is checked while reading, so that no archive can blow up before it is refused. */
final class Archive {
    private static final int LONGEST_PATH = 200;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    private final PackFiles.Limits limits;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private int entries;
    private long total;

    Archive(PackFiles.Limits limits) {
        this.limits = limits;
    }

    /** Reads all of a zip. */
    static SortedMap<String, byte[]> read(byte[] bytes, PackFiles.Limits limits) throws PackException {
        if (bytes.length > limits.archiveBytes()) {
            throw refused(
                    "",
                    "archive-too-large",
                    "压缩包超过" + limits.archiveBytes() + "字节",
                    "the archive has more than " + limits.archiveBytes() + " bytes");
        }
        Archive archive = new Archive(limits);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.add(entry.getName(), entry.isDirectory(), zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("", "archive-damaged", "压缩包已损坏，无法读取", "the archive is damaged: " + broken.getMessage());
        }
        if (archive.entries == 0) {
            throw refused("", "no-archive", "不是zip或jar文件", "this is no zip or jar file");
        }
        if (archive.entries != listed(bytes)) {
            throw refused(
                    "",
                    "archive-damaged",
                    "压缩包的目录与内容不一致",
                    "the directory of the archive does not agree with its content");
        }
        return archive.files;
    }

    /** Returns how many entries the directory at the end of the archive counts, or -1. */
    private static int listed(byte[] bytes) {
        for (int at = bytes.length - END_RECORD; at >= 0 && at >= bytes.length - END_RECORD - 0xFFFF; at--) {
            int signature = (bytes[at] & 0xFF)
                    | (bytes[at + 1] & 0xFF) << 8
                    | (bytes[at + 2] & 0xFF) << 16
                    | (bytes[at + 3] & 0xFF) << 24;
            if (signature == END_SIGNATURE) {
                return (bytes[at + 10] & 0xFF) | (bytes[at + 11] & 0xFF) << 8;
            }
        }
        return -1;
    }

    void add(String name, boolean folder, InputStream content) throws PackException, IOException {
        if (++entries > limits.entries()) {
            throw refused(
                    "",
                    "too-many-entries",
                    "条目超过" + limits.entries() + "个",
                    "more than " + limits.entries() + " entries");
        }
        String path = folder && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        requireSafe(path);
        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            throw refused(path, "duplicate-entry", "同一路径出现两次", "the path stands twice");
        }
        if (!folder) {
            files.put(path, read(path, content));
        }
    }

    void add(String path, byte[] content) throws PackException {
        try {
            add(path, false, new ByteArrayInputStream(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array of bytes can always be read", impossible);
        }
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    private byte[] read(String path, InputStream content) throws PackException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            total += count;
            if (out.size() + (long) count > limits.fileBytes()) {
                throw refused(
                        path,
                        "file-too-large",
                        "文件超过" + limits.fileBytes() + "字节",
                        "the file has more than " + limits.fileBytes() + " bytes");
            }
            if (total > limits.totalBytes()) {
                throw refused(
                        path,
                        "unpacked-too-large",
                        "解压后超过" + limits.totalBytes() + "字节",
                        "unpacked more than " + limits.totalBytes() + " bytes");
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    private static void requireSafe(String path) throws PackException {
        boolean plain = !path.isEmpty()
                && path.length() <= LONGEST_PATH
                && PlainText.isWritable(path)
                && path.chars().noneMatch(letter -> letter == '\\' || letter == ':' || letter < ' ');
        for (String part : path.split("/", -1)) {
            plain &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        if (!plain) {
            throw refused(
                    shown(path),
                    "bad-path",
                    "路径不安全或过长；应为相对路径，以“/”分隔，不含“..”",
                    "the path is unsafe or too long; expected is a relative path with \"/\" and without \"..\"");
        }
    }

    private static String shown(String path) {
        String printable = path.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() <= LONGEST_PATH ? printable : printable.substring(0, LONGEST_PATH);
    }

    static PackException refused(String place, String code, String zh, String en) {
        return new PackException(List.of(new Violation(place, code, new Text(zh, en))));
    }
}
