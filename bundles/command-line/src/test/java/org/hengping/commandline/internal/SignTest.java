// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sign}, and {@code check} with a folder of certificates. */
final class SignTest {
    private static final String PASSWORD = "made-for-this-test";

    @TempDir
    Path folder = Path.of("");

    private Path pack = Path.of("");
    private Path password = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        pack = folder.resolve("own");
        assertThat(Run.of("new", pack).exit()).isZero();
        password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    private Path keyStore(String name, String... more) throws Exception {
        Path store = folder.resolve(name + ".p12");
        List<String> arguments =
                new ArrayList<>(List.of("-genkeypair", "-dname", "CN=Invented unit", "-alias", "unit"));
        arguments.addAll(List.of(more));
        keytool(store, arguments);
        return store;
    }

    private static void keytool(Path store, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
    }

    private Path certificates(Path store) throws Exception {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        keytool(
                store,
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "unit",
                        "-file",
                        keys.resolve("虚构大学.pem").toString()));
        return keys;
    }

    private Run sign(Path store, Path output) {
        return Run.of("sign", pack, "--keystore", store, "--alias", "unit", "--password-file", password, "-o", output);
    }

    @Test
    void aSignedPackIsToldByItsSigner() throws Exception {
        Path store = keyStore("rsa", "-keyalg", "RSA", "-keysize", "2048");
        Path jar = folder.resolve("signed.jar");
        Run signed = sign(store, jar);
        assertThat(signed.exit()).as(signed.err()).isZero();
        assertThat(signed.out()).startsWith("sha256:");

        String fingerprint = signed.err().replaceAll("(?s).*(sha256:[0-9a-f]{64}).*", "$1");
        assertThat(Run.of("check", jar).out()).contains("intact, key not looked up  " + fingerprint, "passes the gate");
        Run known = Run.of("check", jar, "--keys", certificates(store));
        assertThat(known.out()).contains("signature 虚构大学  " + fingerprint, "passes the gate");
        assertThat(Run.of("check", jar, "--json", "--keys", folder.resolve("keys"))
                        .out())
                .contains("\"state\":\"SIGNED\"");
        assertThat(Run.of("check", pack).out()).contains("未签名 / unsigned");
    }

    @Test
    void aSignerWhoIsNotInTheFolderIsUnknown() throws Exception {
        Path jar = folder.resolve("signed.jar");
        sign(keyStore("mine", "-keyalg", "EC", "-groupname", "secp256r1"), jar);
        Path others = certificates(keyStore("other", "-keyalg", "EC", "-groupname", "secp256r1"));
        Run run = Run.of("check", jar, "--keys", others);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("signer-unknown", "signature 不被接受 / refused");
        assertThat(Run.of("check", jar, "--keys", pack).exit()).isEqualTo(2);
        Files.writeString(others.resolve("x.pem"), "nothing");
        assertThat(Run.of("check", jar, "--keys", others).err()).contains("expected is one X.509 certificate");
    }

    @Test
    void aCertificateThatEndedIsExpired() throws Exception {
        Path store = keyStore(
                "old", "-keyalg", "RSA", "-keysize", "2048", "-startdate", "2020/01/01 00:00:00", "-validity", "30");
        Path jar = folder.resolve("signed.jar");
        sign(store, jar);
        Run run = Run.of("check", jar, "--keys", certificates(store));
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("signer-expired");
    }

    @Test
    void rsaSignsTheSameFilesWithTheSameBytes() throws Exception {
        Path store = keyStore("rsa", "-keyalg", "RSA", "-keysize", "2048");
        Path one = folder.resolve("one.jar");
        Path two = folder.resolve("two.jar");
        sign(store, one);
        sign(store, two);
        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void aSignedPackIsNotSignedAgain() throws Exception {
        Path store = keyStore("rsa", "-keyalg", "RSA", "-keysize", "2048");
        Path jar = folder.resolve("signed.jar");
        sign(store, jar);
        Run again = Run.of("sign", jar, "--keystore", store, "--alias", "unit", "--password-file", password);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("signed already");
        assertThat(folder.resolve("signed-signed.jar")).doesNotExist();
    }

    @Test
    void aWrongPasswordOrAliasIsTold() throws Exception {
        Path store = keyStore("rsa", "-keyalg", "RSA", "-keysize", "2048");
        Path wrong = Files.writeString(folder.resolve("wrong"), "wrong-password");
        Run run = Run.of("sign", pack, "--keystore", store, "--alias", "unit", "--password-file", wrong);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("wrong file or wrong password").doesNotContain("wrong-password");
        Run alias = Run.of("sign", pack, "--keystore", store, "--alias", "nobody", "--password-file", password);
        assertThat(alias.exit()).isEqualTo(2);
        assertThat(alias.err()).contains("no private key of the name nobody");
    }
}
