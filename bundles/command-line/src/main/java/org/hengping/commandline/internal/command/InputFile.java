// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.commandline.internal.terminal.CommandFault;

/** Files named on the command line. */
final class InputFile {
    private InputFile() {}

    /**
     * Reads a dossier, never more of it than one byte beyond the limit, which its reader then reports.
     *
     * @throws CommandFault if there is no such file
     */
    static byte[] dossier(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CommandFault.unreadable("没有这个文件：" + file, "there is no such file: " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(JsonLimits.DOSSIER.maxBytes() + 1);
        } catch (IOException e) {
            throw CommandFault.unreadable("无法读取 " + file, "cannot read " + file);
        }
    }

    /** Writes a file. */
    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw CommandFault.unreadable("无法写入 " + file, "cannot write " + file);
        }
    }
}
