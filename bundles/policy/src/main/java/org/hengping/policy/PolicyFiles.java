// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;

/** Where the files of a pack are read from: a bundle, the class path, a folder, or memory. */
@FunctionalInterface
public interface PolicyFiles {
    /** Most bytes of one file: 4 MiB. */
    int MOST_BYTES = 4 * 1024 * 1024;

    /**
     * Returns the bytes of a file, or nothing if there is no such file.
     *
     * @param path path with forward slashes, as the pack names it
     * @throws IOException if the file is there and cannot be read, or is longer than {@link #MOST_BYTES}
     */
    Optional<byte[]> read(String path) throws IOException;

    /** Returns the files held in memory by their paths. */
    static PolicyFiles of(Map<String, byte[]> files) {
        Map<String, byte[]> copy = Map.copyOf(files);
        return path -> Optional.ofNullable(copy.get(path)).map(byte[]::clone);
    }

    /**
     * Returns the files around a {@code pack.yaml}, by paths relative to that file.
     *
     * @param pack address of the {@code pack.yaml}
     */
    static PolicyFiles beside(URL pack) {
        return path -> {
            try {
                return Optional.of(bytesAt(new URL(pack, path)));
            } catch (FileNotFoundException | MalformedURLException e) {
                return Optional.empty();
            }
        };
    }

    private static byte[] bytesAt(URL address) throws IOException {
        URLConnection connection = address.openConnection();
        // A cached jar connection would keep the file open, and show its old content after an update.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("longer than " + MOST_BYTES + " bytes: " + address);
            }
            return bytes;
        }
    }
}
