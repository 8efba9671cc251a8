// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;

/** What people read instead of fact paths. */
final class Labels {
    private Labels() {}

    static Text of(FactPath path, Vocabulary vocabulary) {
        Optional<FactDefinition> fact = vocabulary.fact(path.fact());
        if (fact.isEmpty()) {
            return new Text(path.toString(), path.toString());
        }
        Text label = fact.get().label();
        if (fact.get().type() instanceof FactType.RecordList list) {
            Optional<Text> field = path.field().flatMap(list::field).map(FieldDefinition::label);
            return field.map(part -> new Text(label.zh() + "的" + part.zh(), label.en() + ": " + part.en()))
                    .orElse(label);
        }
        return label;
    }

    /** Joins the labels of paths; of a list each is named once, not field by field. */
    static String join(List<String> paths, Vocabulary vocabulary, boolean chinese) {
        return paths.stream()
                .map(text -> FactPath.of(FactPath.parse(text).fact()))
                .map(path -> of(path, vocabulary))
                .map(label -> chinese ? label.zh() : label.en())
                .distinct()
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }
}
