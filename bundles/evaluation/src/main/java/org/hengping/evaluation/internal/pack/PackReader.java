// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.jar.Manifest;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;

/** Reads packs. Thread-safe. */
public final class PackReader {
    /** Where a standard stands unless the manifest header {@code Hengping-Standard} names another file. */
    public static final String STANDARD_FILE = "standard.yaml";

    /** The manifest header that names the file of the standard. */
    public static final String STANDARD_HEADER = "Hengping-Standard";

    /** Where cases stand. */
    public static final String CASES_FOLDER = "cases/";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String YAML = ".yaml";

    private PackReader() {}

    /**
     * Reads a pack and checks it against the vocabulary. Expressions are compiled elsewhere, and whether the policy knows
     * series and level is not asked here.
     *
     * @throws PackException with everything found wrong, each with {@code file:line:column}
     */
    public static Pack read(PackFiles files, Vocabulary vocabulary) throws PackException {
        Problems problems = new Problems();
        String file = standardFile(files);
        Optional<StandardBuilder> builder = files.content(file)
                .flatMap(bytes -> document(file, bytes, SchemaCheck.STANDARD, problems))
                .map(root -> new StandardBuilder(root, vocabulary, problems));
        if (files.content(file).isEmpty()) {
            problems.add(
                    Mark.startOf(file),
                    "missing-file",
                    "规则包中没有文件“" + file + "”",
                    "the pack has no file \"" + file + "\"");
        }
        Optional<Standard> standard = builder.flatMap(StandardBuilder::build);
        List<PackCase> cases = builder.map(
                        built -> cases(files, nodeIds(built, standard), built.vocabulary(), problems))
                .orElse(List.of());
        List<FloorMapping> mappings =
                builder.map(built -> built.floorMappings(standard)).orElse(List.of());
        problems.throwIfAny();
        return new Pack(
                standard.orElseThrow(() -> new IllegalStateException("no standard and no problem: " + file)),
                cases,
                builder.map(StandardBuilder::sources).orElse(Sources.NONE),
                mappings);
    }

    private static Optional<SortedSet<String>> nodeIds(StandardBuilder builder, Optional<Standard> standard) {
        return standard.map(whole -> builder.nodeIds());
    }

    private static List<PackCase> cases(
            PackFiles files, Optional<SortedSet<String>> nodeIds, Vocabulary vocabulary, Problems problems) {
        CaseReader reader = new CaseReader(nodeIds, vocabulary, problems);
        for (String path : files.paths()) {
            if (path.startsWith(CASES_FOLDER) && path.endsWith(YAML)) {
                files.content(path)
                        .flatMap(bytes -> document(path, bytes, SchemaCheck.CASES, problems))
                        .ifPresent(reader::read);
            }
        }
        return reader.cases();
    }

    private static Optional<YamlNode.Mapping> document(
            String file, byte[] bytes, SchemaCheck schema, Problems problems) {
        Optional<YamlNode> root = YamlReader.read(file, bytes, problems);
        root.ifPresent(node -> schema.check(node, problems));
        return root.filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast);
    }

    /** The manifest of a bundle may name another file; a manifest that cannot be read is the business of the gate. */
    static String standardFile(PackFiles files) {
        return files.content(MANIFEST)
                .flatMap(PackReader::named)
                .map(String::trim)
                .filter(name -> !name.isEmpty() && name.length() <= 200)
                .orElse(STANDARD_FILE);
    }

    private static Optional<String> named(byte[] manifest) {
        try {
            return Optional.ofNullable(new Manifest(new ByteArrayInputStream(manifest))
                    .getMainAttributes()
                    .getValue(STANDARD_HEADER));
        } catch (IOException noManifest) {
            return Optional.empty();
        }
    }
}
