// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.policy.internal.yaml.YamlFault;
import org.hengping.policy.internal.yaml.YamlFields;
import org.hengping.policy.internal.yaml.YamlValue;

/** The documents that a pack cites by short names, and how clauses, texts and days are written. */
final class Documents {
    private final Map<String, Document> documents;

    private record Document(String title, Clause.Standing standing, Optional<String> source) {}

    private Documents(Map<String, Document> documents) {
        this.documents = Map.copyOf(documents);
    }

    static Documents read(YamlValue value) throws YamlFault {
        Map<String, Document> documents = new HashMap<>();
        YamlFields names = value.anyFields();
        for (String name : names.names()) {
            YamlFields fields = names.get(name).fields("title", "standing", "source");
            documents.put(
                    name,
                    new Document(
                            fields.get("title").text(),
                            fields.get("standing").constant(Clause.Standing.class),
                            Optional.of(fields.get("source").text())));
        }
        if (documents.isEmpty()) {
            throw value.fault("at least one document with its source is expected");
        }
        return new Documents(documents);
    }

    static Optional<String> optionalText(YamlFields fields, String key) throws YamlFault {
        Optional<YamlValue> value = fields.find(key);
        return value.isPresent() ? Optional.of(value.get().text()) : Optional.empty();
    }

    /** Reads a clause; it may say another standing or source than its document. */
    Clause clause(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("document", "place", "standing?", "source?");
        String name = fields.get("document").text();
        Document document = documents.get(name);
        if (document == null) {
            throw fields.get("document")
                    .fault("a short name under \"documents\" in pack.yaml is expected, not \"" + name + "\"");
        }
        String place = fields.get("place").text();
        Optional<YamlValue> standing = fields.find("standing");
        Clause.Standing stands =
                standing.isPresent() ? standing.get().constant(Clause.Standing.class) : document.standing();
        Optional<String> ownSource = optionalText(fields, "source");
        Optional<String> source = ownSource.isPresent() ? ownSource : document.source();
        return value.make(() -> new Clause(document.title(), place, stands, source));
    }

    /** Reads at least one clause. */
    List<Clause> clauses(YamlValue value) throws YamlFault {
        List<Clause> clauses = new ArrayList<>();
        for (YamlValue item : value.items()) {
            clauses.add(clause(item));
        }
        if (clauses.isEmpty()) {
            throw value.fault("at least one clause is expected");
        }
        return clauses;
    }

    static Text text(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("zh", "en");
        String zh = fields.get("zh").text();
        String en = fields.get("en").text();
        return value.make(() -> new Text(zh, en));
    }

    /** Reads the keys {@code from} and {@code to}. */
    static Validity validity(YamlValue owner, YamlFields fields) throws YamlFault {
        Optional<YamlValue> from = fields.find("from");
        Optional<YamlValue> to = fields.find("to");
        Optional<LocalDate> first = from.isPresent() ? Optional.of(from.get().date()) : Optional.empty();
        Optional<LocalDate> last = to.isPresent() ? Optional.of(to.get().date()) : Optional.empty();
        return from.orElse(owner).make(() -> new Validity(first, last));
    }
}
