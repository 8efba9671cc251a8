// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.FactRead;

/** Checks names and values of a pack against the vocabulary. */
final class VocabularyCheck {
    private final Vocabulary vocabulary;
    private final Problems problems;

    VocabularyCheck(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What a path leads to. */
    record Target(ValueType type, Optional<String> codeList, boolean alwaysThere) {}

    /** Notes a path that does not exist, or that must be read as an optional one. */
    void checkRead(FactRead read, Mark mark) {
        Optional<Target> target = resolve(read.path(), mark);
        if (target.isPresent() && !read.optional() && !target.get().alwaysThere()) {
            problems.add(
                    mark,
                    "optional-path",
                    "记录可以没有“" + read.path() + "”，应写作“" + read.path() + "?”",
                    "records may lack \"" + read.path() + "\"; write \"" + read.path() + "?\"");
        }
    }

    /** Returns the definition of a fact, or notes that there is none. */
    Optional<FactDefinition> fact(String name, Mark mark) {
        Optional<FactDefinition> fact = vocabulary.fact(name);
        if (fact.isEmpty()) {
            List<String> known =
                    vocabulary.facts().stream().map(FactDefinition::name).toList();
            problems.add(
                    mark,
                    "unknown-fact",
                    "词汇表中没有事实“" + name + "”" + Spelling.hintZh(name, known),
                    "the vocabulary has no fact \"" + name + "\"" + Spelling.hintEn(name, known));
        }
        return fact;
    }

    /** Returns what a path leads to, or notes why it leads nowhere. */
    Optional<Target> resolve(FactPath path, Mark mark) {
        Optional<FactDefinition> fact = fact(path.fact(), mark);
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        if (fact.get().type() instanceof FactType.RecordList list) {
            if (path.field().isEmpty()) {
                String example = path.fact() + "[]." + list.fields().get(0).name();
                problems.add(
                        mark,
                        "list-path",
                        "“" + path + "”是记录列表，应写到字段，例如“" + example + "”",
                        "\"" + path + "\" is a list of records; name a field such as \"" + example + "\"");
                return Optional.empty();
            }
            return field(list, path.fact(), path.field().get(), mark)
                    .map(field -> new Target(field.type(), field.codeList(), field.required()));
        }
        if (path.field().isPresent()) {
            problems.add(
                    mark,
                    "plain-path",
                    "“" + path.fact() + "”不是列表，应写作“" + path.fact() + "”",
                    "\"" + path.fact() + "\" is no list; write \"" + path.fact() + "\"");
            return Optional.empty();
        }
        FactType.Plain plain = (FactType.Plain) fact.get().type();
        return Optional.of(new Target(plain.type(), plain.codeList(), true));
    }

    /** Returns a field of a list, or notes that there is none. */
    Optional<FieldDefinition> field(FactType.RecordList list, String listName, String name, Mark mark) {
        Optional<FieldDefinition> field = list.field(name);
        if (field.isEmpty()) {
            List<String> known =
                    list.fields().stream().map(FieldDefinition::name).toList();
            problems.add(
                    mark,
                    "unknown-path",
                    "列表“" + listName + "”没有字段“" + name + "”" + Spelling.hintZh(name, known) + "；可用："
                            + String.join("、", known),
                    "the list \"" + listName + "\" has no field \"" + name + "\"" + Spelling.hintEn(name, known)
                            + "; it has " + String.join(", ", known));
        }
        return field;
    }

    /** Notes a code that its list does not have. */
    boolean checkCode(String listName, String code, Mark mark) {
        Optional<CodeList> list = vocabulary.codeList(listName);
        if (list.isEmpty() || list.get().contains(code)) {
            return true;
        }
        List<String> known =
                list.get().codes().stream().map(CodeList.Code::code).toList();
        problems.add(
                mark,
                "unknown-code",
                "代码表“" + listName + "”中没有代码“" + code + "”" + Spelling.hintZh(code, known),
                "the code list \"" + listName + "\" has no code \"" + code + "\"" + Spelling.hintEn(code, known));
        return false;
    }
}
