// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.platform.signing.SigningKey;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Lists the certificates that may sign plugins. */
@Service
@Command(scope = "hengping", name = "keys", description = "List the registered signing keys 签名密钥登记簿")
public final class KeysCommand extends PlatformCommand {
    private static final int SHOWN_DIGITS = 12;

    @Override
    void run(Platform platform, PrintStream out, Language language) {
        SigningKeyService keys = platform.signingKeys();
        Table table = new Table(List.of("Fingerprint", "State", "Key", "From", "Until", "Kind", "Owner"));
        for (SigningKey key : Lists.all(keys::list)) {
            table.row(
                    key.fingerprint().hex().substring(0, SHOWN_DIGITS),
                    keys.stateNow(key),
                    key.algorithm(),
                    key.from(),
                    key.until(),
                    key.owner().kind(),
                    key.owner().name());
        }
        table.print(out, language.of("尚未登记签名密钥", "no signing key is registered"));
    }
}
