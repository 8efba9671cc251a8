// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.signing.SigningKey;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Revokes a key; what it signed before stays installed. */
@Service
@Command(scope = "hengping", name = "key-revoke", description = "Revoke a signing key for ever 撤销签名密钥")
public final class KeyRevokeCommand extends PlatformCommand {
    @Argument(name = "fingerprint", description = "Fingerprint or the first digits of it 指纹或其前几位", required = true)
    String fingerprint = "";

    @Option(name = "--at", description = "From when it counts, in UTC; else now 自何时起")
    String at = "";

    @Option(name = "--reason", description = "Why 原因", required = true)
    String reason = "";

    @Option(name = "--name", description = "Who revokes it 撤销人", required = true)
    String name = "";

    @Option(name = "--role", description = "In what role 撤销人职务", required = true)
    String role = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        SigningKey key = TypedKeys.key(platform, fingerprint);
        platform.signingKeys()
                .revoke(
                        key.fingerprint(),
                        TypedKeys.instant("--at", at),
                        reason,
                        TypedKeys.signatory(name, role),
                        Optional.of(key.recordVersion()));
        out.println(language.of("已撤销 ", "revoked ") + key.fingerprint() + "  "
                + key.owner().name());
    }
}
