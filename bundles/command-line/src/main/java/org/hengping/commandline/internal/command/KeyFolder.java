// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.evaluation.PemSigningKeys;
import org.hengping.evaluation.SigningKeys;

/** A folder of certificates, each named after the unit in whose name it signs. */
final class KeyFolder {
    private static final String SUFFIX = ".pem";
    private static final int LONGEST = 1 << 16;

    private KeyFolder() {}

    /**
     * Reads the folder.
     *
     * @throws CommandFault if there is none, or it holds no certificate
     * @throws org.hengping.platform.fault.PlatformException if a file is no certificate
     */
    static SigningKeys read(Path folder) {
        Map<String, String> certificates = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                byte[] content;
                try (var in = Files.newInputStream(file)) {
                    content = in.readNBytes(LONGEST);
                }
                certificates.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        new String(content, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw CommandFault.unreadable("无法读取文件夹 " + folder, "cannot read the folder " + folder);
        }
        if (certificates.isEmpty()) {
            throw CommandFault.unreadable(folder + " 中没有 .pem 证书", folder + " holds no .pem certificate");
        }
        return PemSigningKeys.of(certificates);
    }
}
