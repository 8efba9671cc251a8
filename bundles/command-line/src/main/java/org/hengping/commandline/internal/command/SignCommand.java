// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.signing.BundleSigner;
import org.hengping.commandline.internal.signing.KeyStorePassword;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.criteria.ContentDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a bundle with a unit's key. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        header = "为插件签名 / sign a plugin jar",
        description = {
            "用密钥库中的密钥为插件签名（JAR 签名）。密码取自环境变量 HENGPING_KEYSTORE_PASSWORD、--password-file 或终端输入。",
            "Signs a plugin jar with a key of a key store (JAR signing). The password comes from the environment variable"
                    + " HENGPING_KEYSTORE_PASSWORD, from --password-file, or is asked for."
        })
public final class SignCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "BUNDLE", description = "文件夹、zip 或 jar / folder, zip or jar")
    private Path bundle = Path.of("");

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            required = true,
            description = "密钥库（PKCS#12 或 JKS）/ key store (PKCS#12 or JKS)")
    private Path keyStore = Path.of("");

    @Option(names = "--alias", paramLabel = "NAME", required = true, description = "密钥别名 / name of the key in it")
    private String alias = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "密码文件，取第一行 / file whose first line is the password")
    private Optional<Path> passwordFile = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "JAR",
            description = "写到何处（默认在原文件旁，名为 …-signed.jar）/ where to write it (default: beside, named …-signed.jar)")
    private Optional<Path> output = Optional.empty();

    public SignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BundleJar jar = BundleJar.read(bundle);
        BundleSigner signer = BundleSigner.open(keyStore, alias, KeyStorePassword.read(passwordFile));
        byte[] signed = signer.sign(jar.bytes());
        Path target = output.orElseGet(() -> beside(bundle.toAbsolutePath().normalize()));
        InputFile.write(target, signed);
        terminal.line(ContentDigest.of(signed) + "  " + target);
        terminal.notice("证书 certificate " + signer.fingerprint());
        return ExitCode.OK;
    }

    private static Path beside(Path source) {
        Path name = source.getFileName();
        String stem = name == null ? "pack" : name.toString().replaceFirst("\\.(zip|jar)$", "");
        return source.resolveSibling(stem + "-signed.jar");
    }
}
