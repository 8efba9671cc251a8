// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.paging.Page;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.signing.KeyOwner;
import org.hengping.platform.signing.KeyRegistration;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.hengping.platform.signing.SigningKeyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyCommandsTest {
    private static final SigningKey KEY = new SigningKey(
            new ContentDigest("abcd".repeat(16)),
            new KeyOwner(KeyOwner.Kind.UNIT, "虚构大学"),
            "CN=Invented",
            "RSA 3072",
            "pem",
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            new Signatory("虚构管理员", "administrator"),
            Instant.parse("2026-01-02T00:00:00Z"),
            Optional.empty(),
            4);

    private final List<Object> asked = new ArrayList<>();
    private final Shell shell = new Shell()
            .with(
                    SigningKeyService.class,
                    Map.of(
                            "list", arguments -> new Page<>(List.of(KEY), Optional.empty()),
                            "stateNow", arguments -> SigningKey.State.VALID,
                            "register",
                                    arguments -> {
                                        asked.add(arguments[0]);
                                        return KEY;
                                    },
                            "revoke",
                                    arguments -> {
                                        asked.addAll(List.of(arguments));
                                        return KEY;
                                    }));

    @Test
    void keysAreListedWithTheirOwners() throws Exception {
        assertThat(shell.run(new KeysCommand())).contains("abcdabcdabcd", "VALID", "RSA 3072", "UNIT", "虚构大学");
    }

    @Test
    void aCertificateIsRegisteredForItsOwner(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("unit.pem"), "certificate");
        shell.folder = folder;
        KeyRegisterCommand command = new KeyRegisterCommand();
        command.file = "unit.pem";
        command.owner = "虚构大学";
        command.until = "2026-06-30T16:00:00Z";
        command.name = "虚构管理员";
        command.role = "administrator";

        assertThat(shell.run(command)).contains("registered sha256:abcd", "虚构大学");
        assertThat(asked)
                .containsExactly(new KeyRegistration(
                        new KeyOwner(KeyOwner.Kind.UNIT, "虚构大学"),
                        "certificate",
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-06-30T16:00:00Z")),
                        new Signatory("虚构管理员", "administrator")));

        command.kind = "king";
        assertRefused(command, "--kind is unit");
        command.kind = "province";
        command.until = "tomorrow";
        assertRefused(command, "--until is like");
    }

    @Test
    void aKeyIsRevokedByTheFirstDigitsOfItsFingerprint() throws Exception {
        KeyRevokeCommand command = new KeyRevokeCommand();
        command.fingerprint = "abcda";
        command.reason = "lost";
        command.name = "虚构管理员";
        command.role = "administrator";

        assertThat(shell.run(command)).contains("revoked sha256:abcd");
        assertThat(asked)
                .containsExactly(
                        KEY.fingerprint(),
                        Optional.empty(),
                        "lost",
                        new Signatory("虚构管理员", "administrator"),
                        Optional.of(4L));

        command.fingerprint = "ffff";
        assertRefused(command, "begins with ffff: 0");
        command.fingerprint = "a";
        assertRefused(command, "at least the first 4 digits");
    }

    @Test
    void aFileOfAnotherDigestThanExpectedIsNotInstalled(@TempDir Path folder) throws IOException {
        shell.with(PluginService.class, Map.of());
        Files.writeString(folder.resolve("plugin.jar"), "changed");
        shell.folder = folder;
        InstallCommand command = new InstallCommand();
        command.file = "plugin.jar";
        command.expect = ContentDigest.of(new byte[0]).toString();
        assertRefused(command, "not the file that was checked before");
    }

    private void assertRefused(PlatformCommand command, String words) {
        assertThatThrownBy(() -> shell.run(command))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(words);
    }
}
