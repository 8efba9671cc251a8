// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.hengping.criteria.plugin.CriteriaPlugin;

/** Bundles of invented standards: the sample rule pack by other names, and Java plugins of any number of classes. */
final class InventedBundles {
    /** A dossier of the Java plugins. */
    static final String DOSSIER =
            """
            {"format":"hengping-dossier/1","subject":"demo-1","stage":"SUBMITTED","route":"REVIEW/NORMAL",
             "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
             "facts":{"birthDate":{"claimed":"1980-01-01","vouchedBy":"SELF"}}}
            """;

    private static final String STANDARD =
            """
            format: hengping-standard/1
            id: %s
            version: 1.0.0
            title: {zh: 示例, en: Example}
            scope: {series: HIGHER_EDUCATION_TEACHING, level: ASSOCIATE_PROFESSOR, specialties: [], routes: [REVIEW/NORMAL]}
            documents:
              doc: {title: 示例, standing: UNVERIFIED, source: invented}
            tree:
              id: root
              label: {zh: 全部条件, en: All conditions}
              allOf:
                - id: born
                  label: {zh: 出生日期, en: Date of birth}
                  clauses: [{document: doc, place: "1"}]
                  reads: [birthDate]
                  computed: true
            """;

    private static final String CASES =
            """
            format: hengping-cases/1
            base:
              stage: SUBMITTED
              route: REVIEW/NORMAL
              calendar: {appliesOn: 2024-10-31, yearsCountTo: 2024-12-31, evidenceUntil: 2024-10-31}
              facts: {birthDate: 1980-01-01}
            cases:
              - name: born early enough
                expect: {verdict: MET}
            """;

    private static final Map<Integer, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private InventedBundles() {}

    /** The sample rule pack as a standard of another name. */
    static byte[] pack(String standard) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(SampleStandard.bundle()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        String text = new String(Optional.ofNullable(files.get("standard.yaml")).orElseThrow(), StandardCharsets.UTF_8);
        files.put(
                "standard.yaml",
                text.replaceFirst("(?m)^id: .*$", "id: " + standard).getBytes(StandardCharsets.UTF_8));
        return bundle(standard, "", files);
    }

    /** A Java plugin of that many classes. */
    static byte[] plugin(String standard, int classes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, byte[]> compiled = COMPILED.get(classes);
        if (compiled == null) {
            compiled = compile(classes);
            COMPILED.put(classes, compiled);
        }
        files.putAll(compiled);
        files.put("standard.yaml", STANDARD.formatted(standard).getBytes(StandardCharsets.UTF_8));
        files.put("cases/basic.yaml", CASES.getBytes(StandardCharsets.UTF_8));
        return bundle(
                standard,
                """
                Hengping-Criteria: org.example.invented.Born\r
                Import-Package: org.hengping.criteria,org.hengping.criteria.plugin\r
                """,
                files);
    }

    private static byte[] bundle(String standard, String headers, Map<String, byte[]> files) throws IOException {
        String manifest = "Manifest-Version: 1.0\r\nBundle-ManifestVersion: 2\r\nBundle-SymbolicName: org.example."
                + standard + "\r\nBundle-Version: 1.0.0\r\nHengping-Standard: standard.yaml\r\n" + headers + "\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "META-INF/MANIFEST.MF", manifest.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (!file.getKey().startsWith("META-INF/")) {
                    put(zip, file.getKey(), file.getValue());
                }
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static Map<String, byte[]> compile(int classes) throws IOException {
        Path folder = Files.createTempDirectory("invented");
        try {
            Path source = Files.createDirectories(folder.resolve("org/example/invented"));
            List<String> arguments = new ArrayList<>(List.of(
                    "--release",
                    "17",
                    "-proc:none",
                    "-d",
                    folder.toString(),
                    "-classpath",
                    CriteriaPlugin.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath()));
            StringBuilder calls = new StringBuilder("0");
            for (int i = 1; i < classes; i++) {
                Path file = source.resolve("Part" + i + ".java");
                Files.writeString(file, part(i));
                arguments.add(file.toString());
                calls.append(" + Part")
                        .append(i)
                        .append(".weigh(\"degree\", ")
                        .append(i)
                        .append(")");
            }
            Path main = source.resolve("Born.java");
            Files.writeString(main, main(calls.toString()));
            arguments.add(main.toString());
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("the invented plugin does not compile");
            }
            Map<String, byte[]> found = new TreeMap<>();
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".class")).toList()) {
                    found.put("org/example/invented/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
            return found;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String part(int number) {
        return """
                package org.example.invented;
                final class Part%d {
                    static int weigh(String text, int times) {
                        int sum = 0;
                        for (int i = 0; i < times; i++) {
                            for (int j = 0; j < text.length(); j++) {
                                if (text.charAt(j) > 'd' + i) { sum += j; } else { sum -= i; }
                            }
                        }
                        return sum;
                    }
                }
                """
                .formatted(number);
    }

    private static String main(String calls) {
        return """
                package org.example.invented;
                import java.time.LocalDate;
                import org.hengping.criteria.NodeId;
                import org.hengping.criteria.plugin.*;
                public final class Born implements CriteriaPlugin {
                    private static final FactKey<LocalDate> BIRTH = FactKey.date("birthDate");
                    @Override public Finding evaluate(NodeId leaf, Facts facts) {
                        int sum = %s;
                        return Finding.of(facts.get(BIRTH).getYear() < 2000 && sum > Integer.MIN_VALUE);
                    }
                }
                """
                .formatted(calls);
    }
}
