// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.wording;

import java.util.Optional;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.FloorState;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.FieldDefinition;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Method;
import org.hengping.criteria.standard.Route;

/** The words of the platform for what results and standards name by codes. */
public final class Terms {
    private Terms() {}

    /** Names a verdict. */
    public static Text of(Verdict verdict) {
        return switch (verdict) {
            case MET -> new Text("符合", "met");
            case NOT_MET -> new Text("不符合", "not met");
            case UNDECIDED -> new Text("待定", "undecided");
            case FAILED -> new Text("未能计算", "could not be computed");
            case NOT_APPLICABLE -> new Text("不适用", "does not apply");
        };
    }

    /** Names a voucher. */
    public static Text of(Voucher voucher) {
        return switch (voucher) {
            case SELF -> new Text("本人", "the person");
            case UNIT -> new Text("单位", "the unit");
            case REGISTRY -> new Text("登记机关", "a register");
        };
    }

    /** Names a stage of a dossier. */
    public static Text of(DossierStage stage) {
        return switch (stage) {
            case SUBMITTED -> new Text("已提交", "submitted");
            case EXAMINED -> new Text("已审核", "examined");
            case RECOMMENDED -> new Text("已推荐", "recommended");
        };
    }

    /** Names a route. */
    public static Text of(Route route) {
        Text method = of(route.method());
        Text basis = of(route.basis());
        return new Text(method.zh() + "·" + basis.zh(), method.en() + ", " + basis.en());
    }

    private static Text of(Method method) {
        return switch (method) {
            case REVIEW -> new Text("评审", "review");
            case EXAM_PLUS_REVIEW -> new Text("考评结合", "exam plus review");
            case ASSESSED_RECOGNITION -> new Text("考核认定", "assessed recognition");
            case DIRECT_RECOGNITION -> new Text("直接认定", "direct recognition");
            case INITIAL_CONFERMENT -> new Text("初定", "initial conferment");
            case SERIES_CHANGE -> new Text("转评", "change of series");
            case CONFIRMATION -> new Text("确认", "confirmation");
        };
    }

    private static Text of(Basis basis) {
        return switch (basis) {
            case NORMAL -> new Text("正常申报", "normal");
            case EXCEPTIONAL -> new Text("破格", "exceptional");
            case GREEN_CHANNEL -> new Text("绿色通道", "green channel");
            case TARGETED -> new Text("定向", "targeted");
            case SKILL_LEVEL -> new Text("技能等级贯通", "skill level");
            case FIRST_AFTER_RETURN -> new Text("首次申报", "first application after return");
            case YOUTH -> new Text("优秀青年", "outstanding young professional");
        };
    }

    /** Says why, in a sentence without full stop; the paths are named by the vocabulary. */
    public static Text of(Reason reason, Vocabulary vocabulary) {
        String details = String.join(", ", reason.details());
        return switch (reason.code()) {
            case LEFT_TO_EXPERTS -> new Text("由专家评议", "experts judge this");
            case NOT_VOUCHED ->
                new Text(
                        "以下信息尚未按规定核实：" + Labels.join(reason.details(), vocabulary, true),
                        "not yet vouched for as the policy asks: " + Labels.join(reason.details(), vocabulary, false));
            case TOO_FEW_APPLY ->
                new Text(
                        "适用的条件少于要求的数量（适用 " + detail(reason, 0) + " 项，要求 " + detail(reason, 1) + " 项），由专家评议",
                        "fewer criteria apply than are asked for (" + detail(reason, 0) + " of " + detail(reason, 1)
                                + "); experts judge");
            case RULE_ERROR ->
                new Text(
                        "规则计算出错（" + details + "），不作为不符合的依据",
                        "the rule met an error (" + details + "); that is not counted against you");
            case PLUGIN_THREW ->
                new Text(
                        "评价插件运行出错（" + details + "），不作为不符合的依据",
                        "the plugin broke (" + details + "); that is not counted against you");
            case BAD_FINDING ->
                new Text(
                        "评价插件给出的结果无效（" + details + "），不作为不符合的依据",
                        "the plugin's finding was refused (" + details + "); that is not counted against you");
            case WAIVED ->
                new Text(
                        "该申报途径免除此项（" + String.join("、", reason.details()) + "）",
                        "the route waives this (" + String.join(", ", reason.details()) + ")");
            case OVERRIDDEN -> new Text("此项已被后来的规定取代", "a later rule overrides this");
            case BUDGET ->
                new Text(
                        "评价插件超出计算限额（" + details + "），不作为不符合的依据",
                        "the plugin exceeded what it may spend (" + details + "); that is not counted against you");
            case RECORDS_SHARED ->
                new Text(
                        "同一成果不得重复使用，或同类成果超过限额，按最有利的分配仍不足",
                        "one achievement serves one criterion only, or a kind"
                                + " of achievement is limited: even shared out in the most favourable way they do not suffice");
        };
    }

    private static String detail(Reason reason, int index) {
        return index < reason.details().size() ? reason.details().get(index) : "?";
    }

    /** Shows an interval: one number where both ends agree. */
    public static String interval(DecimalInterval interval) {
        return interval.low().equals(interval.high())
                ? interval.low().toString()
                : interval.low() + "–" + interval.high();
    }

    /** Names the place of a value by the labels of the vocabulary. */
    public static Text of(FactPath path, Vocabulary vocabulary) {
        return Labels.of(path, vocabulary);
    }

    /** Shows the text of a value at a path, a code with its label. */
    public static Text value(FactPath path, String value, Vocabulary vocabulary) {
        Optional<CodeList.Code> code = codeList(path, vocabulary).flatMap(list -> list.codes().stream()
                .filter(entry -> entry.code().equals(value))
                .findFirst());
        if (code.isPresent()) {
            return code.get().label();
        }
        if (vocabulary.typeAt(path).filter(ValueType.BOOLEAN::equals).isPresent()) {
            return value.equals("true") ? new Text("是", "yes") : new Text("否", "no");
        }
        return value.isBlank() || value.length() > Text.MAXIMUM_LENGTH ? new Text("…", "…") : new Text(value, value);
    }

    private static Optional<CodeList> codeList(FactPath path, Vocabulary vocabulary) {
        Optional<FactType> type = vocabulary.fact(path.fact()).map(fact -> fact.type());
        Optional<String> name = Optional.empty();
        if (type.isPresent() && type.get() instanceof FactType.Plain plain) {
            name = plain.codeList();
        } else if (type.isPresent() && type.get() instanceof FactType.RecordList list) {
            name = path.field().flatMap(list::field).flatMap(FieldDefinition::codeList);
        }
        return name.flatMap(vocabulary::codeList);
    }

    /** Returns how the floor stands to an assessment. */
    public static Text of(FloorState floor) {
        return switch (floor) {
            case NO_BASELINE ->
                new Text(
                        "平台尚无该系列、层级和途径的全省通用条件，本结果未与其比对。",
                        "No provincial baseline is known to the platform for this series, level and route; it was not compared.");
            case SUPERSEDED ->
                new Text(
                        "该系列、层级和途径的全省通用条件已被后来的规定取代，本结果未与其比对。",
                        "The provincial baseline of this series, level and route is superseded by a later rule; it was not compared.");
            case EVALUATED ->
                new Text(
                        "全省通用条件一并比对：两者都须符合，见文末。",
                        "The provincial baseline was compared too, and both have to be met; see the end.");
        };
    }
}
