// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A key with its certificate, made by the JDK's keytool when the test runs. */
final class UnitKey {
    private static final char[] PASSWORD = "made-for-this-test".toCharArray();
    private static final String ALIAS = "unit";

    private final PrivateKey key;
    private final Certificate certificate;

    private UnitKey(PrivateKey key, Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * Makes a key.
     *
     * @param more further arguments of keytool, e.g. how long the certificate is valid
     */
    static UnitKey make(Path folder, String... more) throws Exception {
        Path store = Files.createTempFile(folder, "unit", ".p12");
        Files.delete(store);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-genkeypair", "-keyalg", "RSA", "-keysize", "2048", "-alias", ALIAS));
        command.addAll(
                List.of("-dname", "CN=Invented unit", "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        command.addAll(List.of("-keystore", store.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("keytool: " + told);
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        return new UnitKey((PrivateKey) keys.getKey(ALIAS, PASSWORD), keys.getCertificate(ALIAS));
    }

    /** Returns what registers it for a unit of that name. */
    String registration(String owner) throws GeneralSecurityException {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.putObject("owner").put("kind", "UNIT").put("name", owner);
        json.put(
                "certificate",
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        json.putObject("by").put("name", "虚构管理员").put("role", "administrator");
        return json.toString();
    }

    /** Returns the fingerprint under which the register knows it. */
    String fingerprint() throws GeneralSecurityException {
        return "sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    /** Signs a bundle under that name. */
    byte[] sign(byte[] bundle, String name) throws IOException, GeneralSecurityException {
        Path file = Files.createTempFile("unsigned", ".jar");
        try {
            Files.write(file, bundle);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                new JarSigner.Builder(
                                key, CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)))
                        .signerName(name)
                        .build()
                        .sign(zip, out);
            }
            return out.toByteArray();
        } finally {
            Files.delete(file);
        }
    }
}
