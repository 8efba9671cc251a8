// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/** Reads texts and clauses; short names of documents stand in {@code documents}. */
final class ClauseReader {
    private static final Pattern SHORT_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private record Document(String title, Clause.Standing standing, Optional<String> source) {}

    private final Map<String, Document> documents = new TreeMap<>();
    private final Problems problems;

    ClauseReader(YamlNode.Mapping standard, Problems problems) {
        this.problems = problems;
        standard.mapping("documents").ifPresent(all -> all.entries().keySet().forEach(name -> all.mapping(name)
                .flatMap(this::document)
                .ifPresent(document -> documents.put(name, document))));
    }

    private Optional<Document> document(YamlNode.Mapping node) {
        Optional<Clause.Standing> standing =
                node.scalar("standing").flatMap(scalar -> EnumNames.find(Clause.Standing.class, scalar.text()));
        return node.text("title")
                .flatMap(title -> standing.map(known -> new Document(title, known, node.text("source"))));
    }

    /** Reads the clauses of a node. */
    List<Clause> clauses(YamlNode.Mapping owner) {
        List<Clause> clauses = new ArrayList<>();
        owner.mappings("clauses").forEach(node -> clause(node).ifPresent(clauses::add));
        return clauses;
    }

    /** Reads the one clause of a value. */
    Optional<Clause> clause(YamlNode.Mapping node) {
        Optional<String> name = node.text("document");
        Optional<String> place = node.text("place");
        if (name.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        Document document = documents.get(name.get());
        if (document == null && SHORT_NAME.matcher(name.get()).matches()) {
            problems.add(
                    node.markOf("document"),
                    "unknown-document",
                    "documents 中没有“" + name.get() + "”" + Spelling.hintZh(name.get(), documents.keySet()),
                    "documents has no \"" + name.get() + "\"" + Spelling.hintEn(name.get(), documents.keySet()));
            return Optional.empty();
        }
        Document known =
                document == null ? new Document(name.get(), Clause.Standing.UNVERIFIED, Optional.empty()) : document;
        return problems.attempt(
                node.mark(),
                "bad-clause",
                () -> new Clause(known.title(), place.get(), known.standing(), known.source()));
    }

    /** Reads a text in both languages. */
    Optional<Text> text(YamlNode.Mapping owner, String key) {
        return owner.mapping(key).flatMap(node -> node.text("zh").flatMap(zh -> node.text("en")
                .flatMap(en -> problems.attempt(node.mark(), "bad-text", () -> new Text(zh, en)))));
    }
}
