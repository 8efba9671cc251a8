// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hengping.commandline.internal.terminal.CommandFault;

/** The files with which an author begins. */
public final class PackTemplate {
    private static final List<String> FILES = List.of("standard.yaml", "cases/cases.yaml", "README.md");

    private PackTemplate() {}

    /**
     * Writes a pack that passes the check.
     *
     * @return the files written
     * @throws CommandFault if the folder exists and is not empty, or cannot be written
     */
    public static List<Path> write(Path folder) {
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
            String id = id(folder);
            List<Path> written = new ArrayList<>();
            for (String name : FILES) {
                Path file = folder.resolve(name);
                Files.createDirectories(folder.resolve(name).toAbsolutePath().getParent());
                Files.writeString(file, template(name).replace("@id@", id));
                written.add(file);
            }
            return written;
        } catch (IOException e) {
            throw CommandFault.unreadable("无法写入 " + folder, "cannot write to " + folder);
        }
    }

    /** The folder's name as the id of a standard, as far as it can be one. */
    private static String id(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String words = name == null
                ? ""
                : name.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+|-+$", "");
        return "own."
                + (words.isEmpty()
                        ? "standard"
                        : words.substring(0, Math.min(60, words.length())).replaceAll("-+$", ""));
    }

    private static String template(String name) throws IOException {
        try (InputStream in = PackTemplate.class.getResourceAsStream("template/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the template is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
