// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonFault;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Route;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;

/** Reads the envelope of a dossier. */
public final class DossierParser {
    /** Name and number of the format. */
    public static final String FORMAT = "hengping-dossier/1";

    private static final List<String> MEMBERS = List.of("format", "subject", "stage", "route", "calendar", "facts");
    private static final List<String> DAYS = List.of("appliesOn", "yearsCountTo", "evidenceUntil");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private final Function<LocalDate, Vocabulary> vocabularyOn;
    private final Faults faults;

    /** @param mostViolations how many violations are told at most */
    public DossierParser(Function<LocalDate, Vocabulary> vocabularyOn, int mostViolations) {
        this.vocabularyOn = vocabularyOn;
        this.faults = new Faults(mostViolations);
    }

    /**
     * Reads a dossier; to be called once.
     *
     * @throws PlatformException INVALID or TOO_LARGE
     */
    public Dossier parse(byte[] json) {
        Optional<Dossier> dossier =
                Members.of(document(json), "", faults, MEMBERS).flatMap(this::dossier);
        if (!faults.isEmpty() || dossier.isEmpty()) {
            throw faults.exception();
        }
        return dossier.get();
    }

    private static Json document(byte[] json) {
        try {
            return StrictJsonReader.read(json, JsonLimits.DOSSIER);
        } catch (JsonSyntaxException refused) {
            Text text = new Text(
                    "第 " + refused.line() + " 行第 " + refused.column() + " 列：" + refused.chinese(),
                    "Line " + refused.line() + ", column " + refused.column() + ": " + refused.english());
            if (refused.fault() == JsonFault.TOO_LARGE) {
                throw new PlatformException(PlatformException.Kind.TOO_LARGE, "dossier-too-large", text);
            }
            String code = refused.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new PlatformException(
                    PlatformException.Kind.INVALID,
                    "dossier-invalid",
                    new Text("申报材料不是可接受的 JSON 文档。", "The dossier is not an acceptable JSON document."),
                    List.of(new Violation(refused.pointer(), code, text)));
        }
    }

    private Optional<Dossier> dossier(Members members) {
        members.text("format", members.required("format"), DossierParser::requireFormat, FORMAT, FORMAT);
        Optional<String> subject = members.text(
                "subject",
                members.required("subject"),
                DossierParser::requireSubject,
                "不含个人姓名和证件号码的案件代号：1 至 128 个字母、数字、点、连字符或下划线",
                "an opaque name of the case, never a person's name or number: 1 to 128 letters, digits, dots, hyphens or"
                        + " underscores");
        Optional<DossierStage> stage = members.text(
                "stage",
                members.required("stage"),
                DossierStage::valueOf,
                " SUBMITTED（已提交）、EXAMINED（已审核）或 RECOMMENDED（已推荐）",
                "SUBMITTED, EXAMINED or RECOMMENDED");
        Optional<Route> route = members.text(
                "route",
                members.required("route"),
                Route::parse,
                "“评审方式/申报依据”，如 REVIEW/NORMAL",
                "METHOD/BASIS such as REVIEW/NORMAL");
        Optional<Members> calendar =
                members.required("calendar").flatMap(json -> Members.of(json, members.at("calendar"), faults, DAYS));
        Optional<LocalDate> appliesOn = calendar.flatMap(days -> day(days, DAYS.get(0)));
        Optional<LocalDate> yearsCountTo = calendar.flatMap(days -> day(days, DAYS.get(1)));
        Optional<LocalDate> evidenceUntil = calendar.flatMap(days -> day(days, DAYS.get(2)));
        Optional<JsonObject> facts = members.required("facts").flatMap(json -> object(json, members.at("facts")));
        // without a day there is no vocabulary to read the facts by
        Optional<Map<String, Fact>> read = appliesOn.flatMap(day -> facts.map(
                present -> new FactReader(vocabularyOn.apply(day), faults).read(present, members.at("facts"))));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Dossier(
                subject.orElseThrow(),
                stage.orElseThrow(),
                route.orElseThrow(),
                new CaseCalendar(appliesOn.orElseThrow(), yearsCountTo.orElseThrow(), evidenceUntil.orElseThrow()),
                read.orElseThrow()));
    }

    private Optional<LocalDate> day(Members calendar, String name) {
        return calendar.required(name).flatMap(json -> ValueReader.day(json, calendar.at(name), faults));
    }

    private Optional<JsonObject> object(Json json, String place) {
        if (json instanceof JsonObject object) {
            return Optional.of(object);
        }
        faults.add(
                place,
                "wrong-type",
                "此处应为 JSON 对象，成员名为词汇表中的事实名。",
                "An object is expected here, whose members are facts of the vocabulary.");
        return Optional.empty();
    }

    private static String requireFormat(String format) {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("format");
        }
        return format;
    }

    private static String requireSubject(String subject) {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("subject");
        }
        return subject;
    }
}
