// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.signing;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hengping.commandline.internal.terminal.CommandFault;

/** Where the password of a key store comes from. Never an argument: every user of a machine can read those. */
public final class KeyStorePassword {
    /** The environment variable. */
    public static final String VARIABLE = "HENGPING_KEYSTORE_PASSWORD";

    private KeyStorePassword() {}

    /**
     * Reads it from the file if one is named, else from the environment, else asks for it.
     *
     * @throws CommandFault if nobody can be asked, or the file cannot be read
     */
    // from JDK 22 there is a console without a terminal too; then readPassword gives null, which is looked for as well
    @SuppressWarnings("SystemConsoleNull")
    public static char[] read(Optional<Path> file) {
        if (file.isPresent()) {
            return firstLine(file.get());
        }
        String variable = System.getenv(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            return variable.toCharArray();
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("密钥库密码 password of the key store: ");
        if (typed == null) {
            throw CommandFault.unreadable(
                    "缺少密钥库密码：设置环境变量 " + VARIABLE + " 或使用 --password-file",
                    "the password of the key store is missing: set " + VARIABLE + " or use --password-file");
        }
        return typed;
    }

    private static char[] firstLine(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? new char[0] : lines.get(0).toCharArray();
        } catch (IOException e) {
            throw CommandFault.unreadable("无法读取密码文件 " + file, "cannot read the password file " + file);
        }
    }
}
