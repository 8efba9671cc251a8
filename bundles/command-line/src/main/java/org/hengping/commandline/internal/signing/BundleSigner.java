// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import jdk.security.jarsigner.JarSigner;
import jdk.security.jarsigner.JarSignerException;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.BundlePacker;

/**
 * Signs bundles with the JDK's signer and packs them as {@link BundlePacker} does, so that nothing in the bytes depends on
 * when it was done. Thread-safe.
 */
public final class BundleSigner {
    private static final String DIGEST = "SHA-256";
    private static final String SIGNER_NAME = "SIGNER";

    private final PrivateKey key;
    private final Certificate[] chain;

    private BundleSigner(PrivateKey key, Certificate[] chain) {
        this.key = key;
        this.chain = chain;
    }

    /**
     * Opens a key.
     *
     * @throws CommandFault if the store or the key cannot be read
     */
    public static BundleSigner open(Path keyStore, String alias, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance(keyStore.toFile(), password);
            Certificate[] chain = store.getCertificateChain(alias);
            if (chain != null && store.getKey(alias, password) instanceof PrivateKey key) {
                return new BundleSigner(key, chain);
            }
            throw CommandFault.unreadable(
                    "密钥库中没有私钥 " + alias, "the key store holds no private key of the name " + alias);
        } catch (IOException e) {
            throw CommandFault.unreadable(
                    "无法打开密钥库 " + keyStore + "（文件或密码有误）",
                    "cannot open the key store " + keyStore + " (wrong file or wrong password)");
        } catch (GeneralSecurityException e) {
            throw CommandFault.unreadable(
                    "无法读取密钥 " + alias + "：" + e.getMessage(), "cannot read the key " + alias + ": " + e.getMessage());
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    /** Returns SHA-256 of the certificate, as the register names it. */
    public ContentDigest fingerprint() {
        try {
            return ContentDigest.of(chain[0].getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /**
     * Signs a bundle.
     *
     * @throws CommandFault if it is signed already, or cannot be signed with this key
     */
    public byte[] sign(byte[] bundle) {
        try {
            byte[] signed = signed(bundle);
            BundlePacker.Collected files = new BundlePacker.Collected();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(signed))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        files.add(entry.getName(), zip);
                    }
                }
            }
            return BundlePacker.bundle(files.files());
        } catch (IOException e) {
            throw CommandFault.unreadable(
                    "无法读写插件：" + e.getMessage(), "cannot read or write the bundle: " + e.getMessage());
        } catch (GeneralSecurityException | JarSignerException | IllegalArgumentException e) {
            throw CommandFault.unreadable("无法签名：" + e.getMessage(), "cannot sign: " + e.getMessage());
        }
    }

    /** The JDK's signer takes a file only. */
    private byte[] signed(byte[] bundle) throws IOException, GeneralSecurityException {
        Path file = Files.createTempFile("hengping-sign", ".jar");
        try {
            Files.write(file, bundle);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                requireUnsigned(zip);
                new JarSigner.Builder(
                                key, CertificateFactory.getInstance("X.509").generateCertPath(List.of(chain)))
                        .digestAlgorithm(DIGEST)
                        .signerName(SIGNER_NAME)
                        .build()
                        .sign(zip, out);
            } catch (ZipException e) {
                throw CommandFault.unreadable("压缩包已损坏：" + e.getMessage(), "the archive is damaged: " + e.getMessage());
            }
            return out.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    private static void requireUnsigned(ZipFile zip) {
        boolean signed = zip.stream()
                .map(entry -> entry.getName().toUpperCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("META-INF/") && name.endsWith(".SF"));
        if (signed) {
            throw CommandFault.refused(
                    new Text(
                            "这个插件已经签名；平台不接受两个签名",
                            "the bundle is signed already, and the platform takes one signature only"),
                    List.of());
        }
    }
}
