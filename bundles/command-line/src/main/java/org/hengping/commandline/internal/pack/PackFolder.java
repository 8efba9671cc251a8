// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hengping.commandline.internal.terminal.CommandFault;

/** The files of a pack by path, out of a folder or a plain zip, never more than the gate would take. */
final class PackFolder {
    static final int MOST_FILES = 1_000;
    static final int MOST_BYTES_OF_A_FILE = 4 << 20;
    static final long MOST_BYTES = 32L << 20;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long bytes;

    private PackFolder() {}

    /** Reads a folder; hidden files are left out, symbolic links are refused. */
    static SortedMap<String, byte[]> ofFolder(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(BundleJar.STANDARD))
                && !Files.isRegularFile(folder.resolve(BundleJar.MANIFEST))) {
            throw CommandFault.unreadable(
                    folder + " 不是标准包：缺少 " + BundleJar.STANDARD,
                    folder + " is no pack: it has no " + BundleJar.STANDARD);
        }
        PackFolder reading = new PackFolder();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
                return !sub.equals(folder) && hidden(sub) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (hidden(file)) {
                    return FileVisitResult.CONTINUE;
                }
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw CommandFault.unreadable(
                            path + " 不是普通文件；标准包中只能有普通文件", path + " is no plain file; a pack holds plain files only");
                }
                try (InputStream in = Files.newInputStream(file)) {
                    reading.add(path, in);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return reading.files;
    }

    /** Reads a zip; if everything lies in one folder, that folder is the pack. */
    static SortedMap<String, byte[]> ofZip(byte[] archive) throws IOException {
        PackFolder reading = new PackFolder();
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
                reading.add(name, zip);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw CommandFault.unreadable("压缩包已损坏：" + e.getMessage(), "the archive is damaged: " + e.getMessage());
        }
        if (reading.files.isEmpty()) {
            throw CommandFault.unreadable("压缩包为空或已损坏", "the archive is empty or damaged");
        }
        return reading.withoutTopFolder();
    }

    private SortedMap<String, byte[]> withoutTopFolder() {
        if (files.containsKey(BundleJar.STANDARD) || files.containsKey(BundleJar.MANIFEST)) {
            return files;
        }
        String first = files.firstKey();
        Optional<String> top =
                first.contains("/") ? Optional.of(first.substring(0, first.indexOf('/') + 1)) : Optional.empty();
        if (top.isEmpty()
                || !files.containsKey(top.get() + BundleJar.STANDARD)
                || !files.keySet().stream().allMatch(path -> path.startsWith(top.get()))) {
            throw CommandFault.unreadable(
                    "压缩包不是标准包：缺少 " + BundleJar.STANDARD, "the archive is no pack: it has no " + BundleJar.STANDARD);
        }
        SortedMap<String, byte[]> stripped = new TreeMap<>();
        files.forEach((path, content) -> stripped.put(path.substring(top.get().length()), content));
        return stripped;
    }

    private void add(String path, InputStream in) throws IOException {
        byte[] content = in.readNBytes(MOST_BYTES_OF_A_FILE + 1);
        bytes += content.length;
        if (content.length > MOST_BYTES_OF_A_FILE) {
            throw tooLarge(
                    path + " 超过 " + MOST_BYTES_OF_A_FILE + " 字节",
                    path + " is larger than " + MOST_BYTES_OF_A_FILE + " bytes");
        }
        if (bytes > MOST_BYTES) {
            throw tooLarge(
                    "解开后总共超过 " + MOST_BYTES + " 字节", "it is larger than " + MOST_BYTES + " bytes in all, unpacked");
        }
        if (files.put(path, content) != null) {
            throw CommandFault.unreadable("同一路径出现两次：" + path, "a path stands twice: " + path);
        }
        if (files.size() > MOST_FILES) {
            throw tooLarge("文件超过 " + MOST_FILES + " 个", "it has more than " + MOST_FILES + " files");
        }
    }

    private static CommandFault tooLarge(String zh, String en) {
        return CommandFault.unreadable("标准包过大：" + zh, "the pack is too large: " + en);
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
