// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Follows a signature from its signature file over the manifest to every file of the bundle. Stricter than the JAR
 * specification: the digest of the whole manifest is demanded, no file but the signature's own may be left out, and no
 * section may stand twice or speak of a file that is not there.
 */
final class SignedManifest {
    static final String PATH = "META-INF/MANIFEST.MF";

    private static final String DIGEST = "-Digest";
    private static final String MANIFEST_DIGEST = "-Digest-Manifest";

    private SignedManifest() {}

    /** Demands that the signature file covers the manifest, and the manifest every other file. */
    static void requireCoverage(SortedMap<String, byte[]> files, SignatureFiles signature)
            throws SignatureRefusedException {
        byte[] manifest = files.get(PATH);
        byte[] stated = files.get(signature.statement());
        if (manifest == null || stated == null) {
            throw SignatureRefusedException.broken(PATH, "没有清单", "there is no manifest");
        }
        Attributes statement = parse(signature.statement(), stated).getMainAttributes();
        StatedDigests.require(statement, MANIFEST_DIGEST, manifest, PATH);
        Map<String, Attributes> sections = parse(PATH, manifest).getEntries();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            if (!path.equals(PATH) && !SignatureFiles.isSignatureFile(path)) {
                StatedDigests.require(sections.getOrDefault(path, new Attributes()), DIGEST, file.getValue(), path);
            }
        }
        requirePresence(sections, files);
    }

    private static void requirePresence(Map<String, Attributes> sections, SortedMap<String, byte[]> files)
            throws SignatureRefusedException {
        for (Map.Entry<String, Attributes> section : sections.entrySet()) {
            if (!files.containsKey(section.getKey()) && StatedDigests.states(section.getValue(), DIGEST)) {
                throw SignatureRefusedException.broken(
                        section.getKey(), "签名所列的文件已不在组件中", "a file that was signed is no longer there");
            }
        }
    }

    private static Manifest parse(String path, byte[] bytes) throws SignatureRefusedException {
        try {
            Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
            // of two sections with one name the parser makes one; another reader may believe the other
            if (namedSections(bytes) != manifest.getEntries().size()) {
                throw SignatureRefusedException.broken(path, "同一文件有两段说明", "two sections speak of the same file");
            }
            return manifest;
        } catch (IOException e) {
            throw SignatureRefusedException.broken(path, "格式无法读取", "it cannot be read");
        }
    }

    private static long namedSections(byte[] bytes) {
        return Stream.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("name:"))
                .count();
    }
}
