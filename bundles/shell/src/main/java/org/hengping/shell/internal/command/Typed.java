// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.plugin.Plugin;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Reads what was typed; what cannot be meant becomes a message that says what can. */
final class Typed {
    /** Most bytes of a dossier: 8 MiB. */
    static final int DOSSIER_LIMIT = 8 * 1024 * 1024;

    /** Most bytes of a plugin: 16 MiB. */
    static final int PLUGIN_LIMIT = 16 * 1024 * 1024;

    private static final int SHORTEST_PREFIX = 4;
    private static final String DIGEST_PREFIX = "sha256:";

    private Typed() {}

    static StandardId standard(String text) throws CommandException {
        try {
            return new StandardId(text);
        } catch (IllegalArgumentException e) {
            throw PlatformCommand.refused(
                    "标准编号由小写字母和数字组成，以连字符或点相连。", "A standard id is lower-case words joined by hyphens or dots.");
        }
    }

    static Optional<StandardId> optionalStandard(String text) throws CommandException {
        return text.isEmpty() ? Optional.empty() : Optional.of(standard(text));
    }

    static StandardVersion version(String text) throws CommandException {
        try {
            return StandardVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw PlatformCommand.refused("版本号形如 1.0.0。", "A version is three numbers such as 1.0.0.");
        }
    }

    static Rendering rendering(String text) throws CommandException {
        for (Rendering rendering : Rendering.values()) {
            if (rendering.name().equals(text.toUpperCase(Locale.ROOT))) {
                return rendering;
            }
        }
        throw PlatformCommand.refused(
                "--rendering 只能是 machine、auditor 或 applicant。", "--rendering is machine, auditor or applicant.");
    }

    /** Returns the one installed plugin whose digest begins so; 4 digits or more, with or without {@code sha256:}. */
    static Plugin plugin(Platform platform, String prefix) throws CommandException {
        String digits = prefix.startsWith(DIGEST_PREFIX) ? prefix.substring(DIGEST_PREFIX.length()) : prefix;
        if (digits.length() < SHORTEST_PREFIX) {
            throw PlatformCommand.refused("请至少给出编号的前 4 位。", "Give at least the first 4 digits of the id.");
        }
        List<Plugin> meant = Lists.all(platform.plugins()::list).stream()
                .filter(plugin -> plugin.id().hex().startsWith(digits))
                .toList();
        if (meant.isEmpty()) {
            throw PlatformCommand.refused(
                    "没有编号以 " + digits + " 开头的插件。", "No installed plugin has an id that begins with " + digits + ".");
        }
        if (meant.size() > 1) {
            throw PlatformCommand.refused(
                    "有 " + meant.size() + " 个插件的编号以 " + digits + " 开头，请多给几位。",
                    meant.size() + " plugins have an id that begins with " + digits + "; give more digits.");
        }
        return meant.get(0);
    }

    /** Reads a file of at most so many bytes; a relative name counts from the session's folder. */
    static byte[] file(Session session, String name, int limit) throws CommandException {
        try {
            Path path = session.currentDir().resolve(Path.of(name));
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(limit);
                if (bytes.length == limit && in.read() >= 0) {
                    throw PlatformCommand.refused(
                            "文件超过上限 " + limit + " 字节：" + name, "The file is larger than " + limit + " bytes: " + name);
                }
                return bytes;
            }
        } catch (IOException | InvalidPathException e) {
            throw PlatformCommand.refused("无法读取文件：" + name, "The file cannot be read: " + name);
        }
    }
}
