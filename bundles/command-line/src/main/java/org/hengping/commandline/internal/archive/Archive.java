// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.ContentDigest;

/**
 * An archive on disk: {@code manifest.json} (format {@code hengping-archive/1}) and {@code objects/<hex>}, in a folder or
 * a zip. Not thread-safe.
 */
public final class Archive implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final String OBJECTS = "objects";
    private static final int MOST_BYTES_OF_AN_OBJECT = 64 << 20;

    private final Path root;
    private final Optional<FileSystem> zip;

    private Archive(Path root, Optional<FileSystem> zip) {
        this.root = root;
        this.zip = zip;
    }

    /**
     * Opens an archive to read it.
     *
     * @throws CommandFault if there is none
     */
    public static Archive open(Path path) {
        if (Files.isDirectory(path)) {
            return new Archive(path, Optional.empty()).withManifest(path);
        }
        if (!Files.isRegularFile(path)) {
            throw CommandFault.unreadable("没有这个归档：" + path, "there is no such archive: " + path);
        }
        try {
            FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + path.toUri()), Map.of());
            return new Archive(zip.getPath("/"), Optional.of(zip)).withManifest(path);
        } catch (IOException | ProviderNotFoundException | ZipError e) {
            throw CommandFault.unreadable(path + " 既不是文件夹，也不是 zip", path + " is neither a folder nor a zip");
        }
    }

    /**
     * Makes a new archive.
     *
     * @throws CommandFault if the folder exists and is not empty, or cannot be written
     */
    public static Archive create(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw CommandFault.unreadable("文件夹不为空：" + folder, "the folder is not empty: " + folder);
                    }
                }
            }
            Files.createDirectories(folder.resolve(OBJECTS));
            return new Archive(folder, Optional.empty());
        } catch (IOException e) {
            throw CommandFault.unreadable("无法写入 " + folder, "cannot write to " + folder);
        }
    }

    private Archive withManifest(Path shown) {
        if (!Files.isRegularFile(root.resolve(MANIFEST))) {
            close();
            throw CommandFault.unreadable(
                    shown + " 不是归档：缺少 " + MANIFEST, shown + " is no archive: it has no " + MANIFEST);
        }
        return this;
    }

    /** Returns the assessments of the archive, in their order. */
    public List<ArchiveEntry> entries() {
        try {
            return ArchiveManifest.read(limited(root.resolve(MANIFEST), ArchiveManifest.LIMITS.maxBytes()))
                    .entries();
        } catch (IOException e) {
            throw CommandFault.unreadable("无法读取 " + MANIFEST, "cannot read " + MANIFEST);
        }
    }

    /** Writes the list, after all its objects. */
    public void write(List<ArchiveEntry> entries) {
        try {
            Files.write(root.resolve(MANIFEST), new ArchiveManifest(entries).bytes());
        } catch (IOException e) {
            throw CommandFault.unreadable("无法写入 " + root, "cannot write to " + root);
        }
    }

    /** Keeps bytes under their digest. */
    public ContentDigest keep(byte[] bytes) {
        ContentDigest digest = ContentDigest.of(bytes);
        Path place = root.resolve(OBJECTS).resolve(digest.hex());
        try {
            Files.write(place, bytes, java.nio.file.StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // The same bytes are there already: the name is their digest.
            return digest;
        } catch (IOException e) {
            throw CommandFault.unreadable("无法写入 " + place, "cannot write to " + place);
        }
        return digest;
    }

    /** Returns the bytes of a digest; nothing if they are missing or are not what their name says. */
    public Optional<byte[]> find(ContentDigest digest) {
        Path place = root.resolve(OBJECTS).resolve(digest.hex());
        if (!Files.isRegularFile(place)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = limited(place, MOST_BYTES_OF_AN_OBJECT);
            return ContentDigest.of(bytes).equals(digest) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            throw CommandFault.unreadable("无法读取 " + place, "cannot read " + place);
        }
    }

    private static byte[] limited(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw CommandFault.unreadable(
                        file + " 超过 " + most + " 字节", file + " is larger than " + most + " bytes");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        if (zip.isPresent()) {
            try {
                zip.get().close();
            } catch (IOException e) {
                throw CommandFault.unreadable("无法关闭归档", "the archive cannot be closed");
            }
        }
    }
}
