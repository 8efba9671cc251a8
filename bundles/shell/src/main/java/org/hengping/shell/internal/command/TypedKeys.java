// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.signing.KeyOwner;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Reads what was typed about signing keys. */
final class TypedKeys {
    private static final int SHORTEST_PREFIX = 4;
    private static final String DIGEST_PREFIX = "sha256:";

    private TypedKeys() {}

    static KeyOwner owner(String kind, String name) throws CommandException {
        try {
            return new KeyOwner(KeyOwner.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name);
        } catch (IllegalArgumentException e) {
            throw PlatformCommand.refused(
                    "--kind 为 unit、province 或 node；持有人名称为 1 到 200 个字符。",
                    "--kind is unit, province or node; the owner's name has 1 to 200 characters.");
        }
    }

    static Signatory signatory(String name, String role) throws CommandException {
        try {
            return new Signatory(name, role);
        } catch (IllegalArgumentException e) {
            throw PlatformCommand.refused(
                    "--name 和 --role 各为 1 到 100 个字符。", "--name and --role have 1 to 100 characters each.");
        }
    }

    /** Reads an instant; an empty text means none. */
    static Optional<Instant> instant(String option, String text) throws CommandException {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            throw PlatformCommand.refused(
                    option + " 形如 2026-01-31T00:00:00Z。", option + " is like 2026-01-31T00:00:00Z.");
        }
    }

    /** Returns the one key whose fingerprint begins so; 4 digits or more, with or without {@code sha256:}. */
    static SigningKey key(Platform platform, String prefix) throws CommandException {
        String digits = prefix.startsWith(DIGEST_PREFIX) ? prefix.substring(DIGEST_PREFIX.length()) : prefix;
        if (digits.length() < SHORTEST_PREFIX) {
            throw PlatformCommand.refused("请至少给出指纹的前 4 位。", "Give at least the first 4 digits of the fingerprint.");
        }
        List<SigningKey> meant = Lists.all(platform.signingKeys()::list).stream()
                .filter(key -> key.fingerprint().hex().startsWith(digits))
                .toList();
        if (meant.size() != 1) {
            throw PlatformCommand.refused(
                    "有 " + meant.size() + " 个密钥的指纹以 " + digits + " 开头。",
                    "Keys with a fingerprint that begins with " + digits + ": " + meant.size() + ".");
        }
        return meant.get(0);
    }
}
