// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds bundles for tests: a small standard with one leaf that asks for five years, and whatever a test changes. */
public final class SampleBundle {
    public static final String PLUGIN_CLASS = "org.example.plugin.Years";

    public static final String PLUGIN_SOURCE =
            """
            package org.example.plugin;
            import org.hengping.criteria.NodeId;
            import org.hengping.criteria.plugin.*;
            public final class Years implements CriteriaPlugin {
                private static final FactKey<Long> YEARS = FactKey.integer("yearsInPost");
                @Override public Finding evaluate(NodeId leaf, Facts facts) {
                    return Finding.of(facts.get(YEARS) >= 5);
                }
            }
            """;

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SampleBundle() {}

    /** A rule pack that the gate lets in. */
    public static SampleBundle rulePack() {
        SampleBundle bundle = new SampleBundle()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", "org.example.standard")
                .header("Bundle-Version", "1.0.0")
                .header("Hengping-Standard", "standard.yaml");
        return bundle.file("standard.yaml", standard("1.0.0", "condition: facts.yearsInPost >= 5"))
                .file("cases/basic.yaml", cases());
    }

    /** A Java plugin that the gate lets in. */
    public static SampleBundle javaPlugin() {
        return javaPlugin(PLUGIN_SOURCE);
    }

    /** A Java plugin of this source, which declares {@link #PLUGIN_CLASS}. */
    public static SampleBundle javaPlugin(String source) {
        SampleBundle bundle = rulePack()
                .header("Hengping-Criteria", PLUGIN_CLASS)
                .header("Import-Package", "org.hengping.criteria,org.hengping.criteria.plugin")
                .file("standard.yaml", standard("1.0.0", "computed: true"));
        SampleCompiler.compile(PLUGIN_CLASS, source).forEach(bundle::file);
        return bundle;
    }

    public static String standard(String version, String rule) {
        return """
                format: hengping-standard/1
                id: sample.test
                version: %s
                title: {zh: 测试标准, en: Test standard}
                scope: {series: TEACHING, level: ASSOCIATE, specialties: [], routes: [REVIEW/NORMAL]}
                documents:
                  doc: {title: 测试文件, standing: UNVERIFIED, source: invented}
                tree:
                  id: root
                  label: {zh: 全部条件, en: All conditions}
                  allOf:
                    - id: enough-years
                      label: {zh: 任职年限, en: Years in post}
                      clauses: [{document: doc, place: "1"}]
                      reads: [yearsInPost]
                      %s
                """
                .formatted(version, rule);
    }

    public static String cases() {
        return """
                format: hengping-cases/1
                base:
                  stage: SUBMITTED
                  route: REVIEW/NORMAL
                  calendar: {appliesOn: 2024-10-31, yearsCountTo: 2024-12-31, evidenceUntil: 2024-10-31}
                  facts: {yearsInPost: 5}
                cases:
                  - name: five years are enough
                    expect: {verdict: MET, nodes: {enough-years: MET}}
                  - name: four years are not
                    facts: {yearsInPost: 4}
                    expect: {verdict: NOT_MET}
                """;
    }

    /** A dossier of the sample standard. */
    public static byte[] dossier(String subject, long years) {
        return """
                {"format":"hengping-dossier/1","subject":"%s","stage":"SUBMITTED","route":"REVIEW/NORMAL",
                 "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
                 "facts":{"yearsInPost":{"claimed":%d,"vouchedBy":"SELF"}}}
                """
                .formatted(subject, years)
                .getBytes(StandardCharsets.UTF_8);
    }

    public SampleBundle header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public SampleBundle without(String header) {
        headers.remove(header);
        return this;
    }

    public SampleBundle file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public SampleBundle file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public SampleBundle withoutFile(String path) {
        files.remove(path);
        return this;
    }

    public byte[] bytes() {
        StringBuilder manifest = new StringBuilder("Manifest-Version: 1.0\r\n");
        headers.forEach((name, value) ->
                manifest.append(name).append(": ").append(value).append("\r\n"));
        manifest.append("\r\n");
        return zip(manifest.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] zip(byte[] manifest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "META-INF/MANIFEST.MF", manifest);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Some entries stored and some deflated, as different tools do it. */
    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(0);
        if (content.length < 200) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
