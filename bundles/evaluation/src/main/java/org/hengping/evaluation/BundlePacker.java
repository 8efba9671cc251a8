// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;

/** Makes bundles of files so that the same files always give the same bytes. What is inside is judged by the gate, not here. */
public final class BundlePacker {
    /** The file of the standard in a pack without manifest. */
    public static final String STANDARD = "standard.yaml";

    /** The manifest of a bundle. */
    public static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** Begins the symbolic name of every bundle made of a pack without manifest. */
    public static final String NAME_PREFIX = "org.hengping.pack.";

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Pattern ID = topLevel("id", "[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");
    private static final Pattern VERSION = topLevel("version", "[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}");

    private BundlePacker() {}

    private static Pattern topLevel(String key, String value) {
        return Pattern.compile("(?m)^" + key + ":[ \\t]+[\"']?(" + value + ")[\"']?[ \\t]*(?:#.*)?\\r?$");
    }

    /**
     * Reads the files of a folder by path, with {@code /} between the parts; hidden ones are left out.
     *
     * @throws PlatformException INVALID if it has neither standard nor manifest, or holds what is no plain file; TOO_LARGE if it
     *     is larger than the gate takes
     */
    public static SortedMap<String, byte[]> files(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(STANDARD)) && !Files.isRegularFile(folder.resolve(MANIFEST))) {
            throw refused(
                    PlatformException.Kind.INVALID,
                    "no-pack",
                    folder + " 不是标准包：缺少 " + STANDARD,
                    folder + " is no pack: it has no " + STANDARD);
        }
        Collected collected = new Collected();
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
                    throw refused(
                            PlatformException.Kind.INVALID,
                            "no-plain-file",
                            path + " 不是普通文件；标准包中只能有普通文件",
                            path + " is no plain file; a pack holds plain files only");
                }
                try (InputStream in = Files.newInputStream(file)) {
                    collected.add(path, in);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return collected.files();
    }

    /** Files put together one by one, never more than the gate takes. Not thread-safe. */
    public static final class Collected {
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private long bytes;

        /**
         * Adds a file.
         *
         * @throws PlatformException TOO_LARGE if it is larger than the gate takes, or becomes so in all; INVALID if the path is
         *     there already
         */
        public void add(String path, InputStream in) throws IOException {
            GateLimits limits = GateLimits.USUAL;
            byte[] content = in.readNBytes(limits.entryBytes() + 1);
            bytes += content.length;
            if (content.length > limits.entryBytes()) {
                throw tooLarge(
                        path + " 超过 " + limits.entryBytes() + " 字节",
                        path + " is larger than " + limits.entryBytes() + " bytes");
            }
            if (bytes > limits.unpackedBytes()) {
                throw tooLarge(
                        "解开后总共超过 " + limits.unpackedBytes() + " 字节",
                        "it is larger than " + limits.unpackedBytes() + " bytes in all, unpacked");
            }
            if (files.put(path, content) != null) {
                throw refused(
                        PlatformException.Kind.INVALID,
                        "duplicate-entry",
                        "同一路径出现两次：" + path,
                        "a path stands twice: " + path);
            }
            if (files.size() > limits.entries()) {
                throw tooLarge("文件超过 " + limits.entries() + " 个", "it has more than " + limits.entries() + " files");
            }
        }

        /** Returns the files by path. */
        public SortedMap<String, byte[]> files() {
            return new TreeMap<>(files);
        }

        private static PlatformException tooLarge(String zh, String en) {
            return refused(
                    PlatformException.Kind.TOO_LARGE, "pack-too-large", "标准包过大：" + zh, "the pack is too large: " + en);
        }
    }

    private static PlatformException refused(PlatformException.Kind kind, String code, String zh, String en) {
        return new PlatformException(kind, code, new Text(zh, en), List.of());
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** Makes a bundle; a manifest is written where there is none. */
    public static byte[] bundle(Map<String, byte[]> files) {
        SortedMap<String, byte[]> entries = new TreeMap<>(files);
        byte[] manifest = entries.remove(MANIFEST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, MANIFEST, manifest == null ? manifest(files.getOrDefault(STANDARD, new byte[0])) : manifest);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Stored, not deflated: what a compressor makes differs between Java builds, and the bytes are the name of the bundle. */
    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] manifest(byte[] yaml) throws IOException {
        String standard = new String(yaml, StandardCharsets.UTF_8);
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        // Without a readable id the gate refuses the bundle anyway and says where the standard is wrong.
        main.putValue("Bundle-SymbolicName", NAME_PREFIX + found(ID, standard, "unnamed"));
        main.putValue("Bundle-Version", found(VERSION, standard, "0.0.0"));
        main.putValue("Hengping-Standard", STANDARD);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
