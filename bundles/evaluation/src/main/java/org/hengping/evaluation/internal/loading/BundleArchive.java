// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.evaluation.GateLimits;

/**
 * The files of a bundle, unpacked in memory. Immutable and thread-safe.
 *
 * <p>A ZIP file says everything twice, and readers that believe different halves see different files. This one accepts
 * only archives in which both halves agree: entries stand without gap from the first byte, the central directory follows
 * them, nothing comes after it, and no two names are alike.
 */
public final class BundleArchive {
    private final SortedMap<String, byte[]> files;

    private BundleArchive(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Unpacks a bundle.
     *
     * @throws ArchiveRefusedException if it is no archive of that kind or exceeds a limit
     */
    public static BundleArchive read(byte[] bytes, GateLimits limits) throws ArchiveRefusedException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (ZipDirectory.Entry entry : ZipDirectory.read(bytes, limits)) {
            if (!entry.folder()) {
                files.put(entry.path(), ZipContent.unpack(bytes, entry));
            }
        }
        return new BundleArchive(files);
    }

    /** Returns the files by path, ascending; contents are not to be changed. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** Returns the content of a file; not to be changed. */
    public Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
