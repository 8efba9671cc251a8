// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.ContentDigest;

/**
 * The bytes of a plugin bundle: a jar as it is, or made from a pack's folder or plain zip so that the same files always
 * give the same bytes.
 *
 * @param bytes the jar; not to be changed
 * @param packed whether it was made here rather than read as it is
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record BundleJar(byte[] bytes, boolean packed) {
    static final String STANDARD = "standard.yaml";
    static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** Begins the symbolic name of every bundle made from a pack. */
    public static final String NAME_PREFIX = "org.hengping.pack.";

    private static final long MOST_ARCHIVE_BYTES = 16L << 20;
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Pattern ID = topLevel("id", "[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");
    private static final Pattern VERSION = topLevel("version", "[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5}");

    public BundleJar {
        Objects.requireNonNull(bytes, "bytes");
    }

    private static Pattern topLevel(String key, String value) {
        return Pattern.compile("(?m)^" + key + ":[ \\t]+[\"']?(" + value + ")[\"']?[ \\t]*(?:#.*)?\\r?$");
    }

    /**
     * Reads a folder, zip or jar. What is inside is judged by the gate, not here.
     *
     * @throws CommandFault if there is nothing there, or it is neither a folder with a standard nor an archive, or too large
     */
    public static BundleJar read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return made(PackFolder.ofFolder(path));
            }
            if (!Files.isRegularFile(path)) {
                throw CommandFault.unreadable("没有这个文件或文件夹：" + path, "there is no such file or folder: " + path);
            }
            if (Files.size(path) > MOST_ARCHIVE_BYTES) {
                throw CommandFault.unreadable(
                        path + " 超过 " + MOST_ARCHIVE_BYTES + " 字节",
                        path + " is larger than " + MOST_ARCHIVE_BYTES + " bytes");
            }
            byte[] content = Files.readAllBytes(path);
            if (content.length < 4 || content[0] != 'P' || content[1] != 'K' || content[2] != 3 || content[3] != 4) {
                throw CommandFault.unreadable(
                        path + " 既不是文件夹，也不是 zip 或 jar", path + " is neither a folder nor a zip or jar");
            }
            return isBundle(path) ? new BundleJar(content, false) : made(PackFolder.ofZip(content));
        } catch (IOException e) {
            throw CommandFault.unreadable("无法读取 " + path + "：" + reason(e), "cannot read " + path + ": " + reason(e));
        }
    }

    /** Returns the digest that names the bundle. */
    public ContentDigest digest() {
        return ContentDigest.of(bytes);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }

    /** Tells whether an archive has a manifest; then its bytes are the bundle, and the gate alone opens it further. */
    private static boolean isBundle(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.getEntry(MANIFEST) != null;
        } catch (ZipException e) {
            throw CommandFault.unreadable(
                    archive + " 已损坏：" + e.getMessage(), archive + " is damaged: " + e.getMessage());
        }
    }

    private static BundleJar made(SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>(files);
        byte[] manifest = entries.remove(MANIFEST);
        if (manifest == null) {
            manifest = manifest(new String(files.getOrDefault(STANDARD, new byte[0]), StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, MANIFEST, manifest);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return new BundleJar(bytes.toByteArray(), true);
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

    private static byte[] manifest(String standard) throws IOException {
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
