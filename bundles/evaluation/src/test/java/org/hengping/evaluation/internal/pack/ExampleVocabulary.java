// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;

/** The small vocabulary of the example pack. */
public final class ExampleVocabulary {
    public static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(
                    plain("degree", ValueType.CODE, "degrees"),
                    plain("yearsAsAssistant", ValueType.INTEGER, ""),
                    plain("hoursPerYear", ValueType.INTEGER, ""),
                    plain("score", ValueType.DECIMAL, ""),
                    plain("birth", ValueType.DATE, ""),
                    plain("ethics", ValueType.TEXT, ""),
                    plain("institutionKind", ValueType.CODE, "institutions"),
                    plain("teachesProfessionalCourse", ValueType.BOOLEAN, ""),
                    derived(),
                    works()),
            List.of(
                    codes("degrees", "BACHELOR", "MASTER", "DOCTOR"),
                    codes("institutions", "UNIVERSITY", "VOCATIONAL"),
                    codes("workKinds", "PAPER", "TEACHING_PAPER", "BOOK")));

    private ExampleVocabulary() {}

    private static FactDefinition plain(String name, ValueType type, String codeList) {
        Optional<String> list = Optional.of(codeList).filter(text -> !text.isEmpty());
        return define(name, new FactType.Plain(type, list), Optional.empty());
    }

    private static FactDefinition derived() {
        return define(
                "equivalentDegree",
                new FactType.Plain(ValueType.CODE, Optional.of("degrees")),
                Optional.of(new Derivation.Equivalent("degree", Map.of())));
    }

    private static FactDefinition works() {
        return define(
                "works",
                new FactType.RecordList(List.of(
                        field("kind", ValueType.CODE, "workKinds", true),
                        field("authorRank", ValueType.INTEGER, "", false),
                        field("funds", ValueType.DECIMAL, "", false),
                        field("on", ValueType.DATE, "", true))),
                Optional.empty());
    }

    private static FieldDefinition field(String name, ValueType type, String codeList, boolean required) {
        Optional<String> list = Optional.of(codeList).filter(text -> !text.isEmpty());
        return new FieldDefinition(name, new Text(name, name), type, list, required, Optional.empty());
    }

    private static FactDefinition define(String name, FactType type, Optional<Derivation> derivation) {
        return new FactDefinition(
                name,
                new Text(name, name),
                type,
                new Vouching(Voucher.SELF, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                Optional.empty(),
                derivation,
                List.of());
    }

    private static CodeList codes(String name, String... codes) {
        List<CodeList.Code> all = java.util.Arrays.stream(codes)
                .map(code -> new CodeList.Code(code, new Text(code, code)))
                .toList();
        return new CodeList(name, new Text(name, name), "this test", new Text("手工", "by hand"), Optional.empty(), all);
    }
}
