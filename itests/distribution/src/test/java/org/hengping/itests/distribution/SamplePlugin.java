// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A sample plugin of the distribution, and what can be made of it. Immutable. */
final class SamplePlugin {
    private static final String STANDARD = "standard.yaml";

    private final String standard;
    private final String version;
    private final Map<String, byte[]> files;

    private SamplePlugin(String standard, String version, Map<String, byte[]> files) {
        this.standard = standard;
        this.version = version;
        this.files = files;
    }

    /** The Java plugin. */
    static SamplePlugin seniorEngineer(Path distribution) throws IOException {
        return read(distribution, "seniorengineer", "sample.senior-engineer");
    }

    /** The rule pack. */
    static SamplePlugin associateProfessor(Path distribution) throws IOException {
        return read(distribution, "associateprofessor", "sample.henan-associate-professor");
    }

    private static SamplePlugin read(Path distribution, String name, String standard) throws IOException {
        Path jar = distribution.resolve("plugins-sample/org.hengping.sample." + name + ".jar");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return new SamplePlugin(standard, "1.0.0", files);
    }

    /** Returns the path of its standard below the resources. */
    String path() {
        return "/standards/" + standard + "/versions/" + version;
    }

    /** The same standard in another version. */
    SamplePlugin inVersion(String number) {
        SamplePlugin changed = withStandard("\nversion: " + version + "\n", "\nversion: " + number + "\n");
        return new SamplePlugin(standard, number, changed.files);
    }

    /** The same with other bytes, told apart by its name. */
    SamplePlugin named(String name) {
        return withHeader("Bundle-Name", name);
    }

    SamplePlugin withStandard(String from, String to) {
        String text = new String(content(STANDARD), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new AssertionError("the sample has changed and no longer says: " + from);
        }
        return with(STANDARD, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    SamplePlugin withHeader(String name, String value) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(content(JarFile.MANIFEST_NAME)));
            manifest.getMainAttributes().put(new Attributes.Name(name), value);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            manifest.write(out);
            return with(JarFile.MANIFEST_NAME, out.toByteArray());
        } catch (IOException e) {
            throw new AssertionError("memory cannot be read", e);
        }
    }

    /** The same importing one package more. */
    SamplePlugin importing(String name) {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(content(JarFile.MANIFEST_NAME)));
            String imports = manifest.getMainAttributes().getValue("Import-Package");
            return withHeader("Import-Package", imports == null ? name : imports + "," + name);
        } catch (IOException e) {
            throw new AssertionError("memory cannot be read", e);
        }
    }

    SamplePlugin with(String file, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        changed.put(file, content);
        return new SamplePlugin(standard, version, changed);
    }

    private byte[] content(String file) {
        byte[] content = files.get(file);
        if (content == null) {
            throw new AssertionError("the sample has changed and no longer has " + file);
        }
        return content;
    }

    /** Returns the JAR; always the same bytes. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /** Returns the id under which the platform knows these bytes. */
    String id() {
        return "sha256:" + hex();
    }

    /** Returns the location of the bundle that the platform makes of it. */
    String location() {
        return "hengping:" + hex();
    }

    private String hex() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
