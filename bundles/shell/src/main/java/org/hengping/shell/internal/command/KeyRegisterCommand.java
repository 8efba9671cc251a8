// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.hengping.platform.signing.KeyRegistration;
import org.hengping.platform.signing.SigningKey;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Registers a certificate that may sign plugins. */
@Service
@Command(scope = "hengping", name = "key-register", description = "Register a certificate that may sign plugins 登记签名证书")
public final class KeyRegisterCommand extends PlatformCommand {
    private static final int LONGEST = 64 * 1024;

    @Argument(index = 0, name = "file", description = "The certificate as PEM 证书文件（PEM）", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Argument(index = 1, name = "owner", description = "Name or code of the owner 持有人名称或代码", required = true)
    String owner = "";

    @Option(name = "--kind", description = "unit, province or node 持有人类别")
    String kind = "unit";

    @Option(name = "--from", description = "Not before, in UTC 起始时刻")
    String from = "";

    @Option(name = "--until", description = "Not after, in UTC 终止时刻")
    String until = "";

    @Option(name = "--name", description = "Who registers it 登记人", required = true)
    String name = "";

    @Option(name = "--role", description = "In what role 登记人职务", required = true)
    String role = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        String pem = new String(Typed.file(session, file, LONGEST), StandardCharsets.UTF_8);
        SigningKey key = platform.signingKeys()
                .register(new KeyRegistration(
                        TypedKeys.owner(kind, owner),
                        pem,
                        TypedKeys.instant("--from", from),
                        TypedKeys.instant("--until", until),
                        TypedKeys.signatory(name, role)));
        out.println(language.of("已登记 ", "registered ") + key.fingerprint() + language.of("，有效期 ", ", valid ")
                + key.from() + " – " + key.until()
                + "  " + key.owner().name());
    }
}
