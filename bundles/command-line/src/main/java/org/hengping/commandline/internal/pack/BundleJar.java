// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.BundlePacker;

/**
 * The bytes of a plugin bundle: a jar as it is, or made from a pack's folder or plain zip so that the same files always
 * give the same bytes.
 *
 * @param bytes the jar; not to be changed
 * @param packed whether it was made here rather than read as it is
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record BundleJar(byte[] bytes, boolean packed) {
    private static final long MOST_ARCHIVE_BYTES = 16L << 20;

    public BundleJar {
        Objects.requireNonNull(bytes, "bytes");
    }

    /**
     * Reads a folder, zip or jar. What is inside is judged by the gate, not here.
     *
     * @throws CommandFault if there is nothing there, or it is neither a folder with a standard nor an archive, or too large
     */
    public static BundleJar read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return made(BundlePacker.files(path));
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
            return zip.getEntry(BundlePacker.MANIFEST) != null;
        } catch (ZipException e) {
            throw CommandFault.unreadable(
                    archive + " 已损坏：" + e.getMessage(), archive + " is damaged: " + e.getMessage());
        }
    }

    private static BundleJar made(SortedMap<String, byte[]> files) {
        return new BundleJar(BundlePacker.bundle(files), true);
    }
}
