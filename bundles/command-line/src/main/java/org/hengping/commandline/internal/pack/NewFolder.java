// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hengping.commandline.internal.terminal.CommandFault;

/** A folder that an author begins. */
final class NewFolder {
    private NewFolder() {}

    /**
     * Writes files into a folder that is new or empty.
     *
     * @return the files written
     * @throws CommandFault if the folder exists and is not empty, or cannot be written
     */
    static List<Path> write(Path folder, Map<String, String> files) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw CommandFault.unreadable("已有同名文件：" + folder, "there is a file of that name: " + folder);
            }
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw CommandFault.unreadable("文件夹不为空：" + folder, "the folder is not empty: " + folder);
                    }
                }
            }
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, String> entry : files.entrySet()) {
                Path file = folder.resolve(entry.getKey());
                Path parent = file.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.writeString(file, entry.getValue());
                written.add(file);
            }
            return written;
        } catch (IOException e) {
            throw CommandFault.unreadable("无法写入 " + folder, "cannot write to " + folder);
        }
    }

    /** Returns the folder's name in lower-case words joined by hyphens, as far as it can be that. */
    static String words(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String words = name == null
                ? ""
                : name.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+|-+$", "");
        return words.isEmpty()
                ? "standard"
                : words.substring(0, Math.min(60, words.length())).replaceAll("-+$", "");
    }
}
