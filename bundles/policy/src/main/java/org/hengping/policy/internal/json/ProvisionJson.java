// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Route;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.CalendarYear;
import org.hengping.policy.provision.Equivalence;
import org.hengping.policy.provision.Exam;
import org.hengping.policy.provision.Gap;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.Qualification;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.SkillCorrespondence;
import org.hengping.policy.provision.Specialty;
import org.hengping.policy.provision.Supersession;
import org.hengping.policy.provision.TitleRef;

/** Reads provisions from JSON as {@link ProvisionWriter} writes them. */
final class ProvisionJson {
    private ProvisionJson() {}

    static Provision read(Members json) {
        PolicyKind kind = json.constant("kind", PolicyKind.class);
        String code = json.text("code");
        Text label = BasicJson.readText(json.member("label"));
        List<Clause> clauses = json.list("clauses", BasicJson::readClause);
        return switch (kind) {
            case SPECIALTY ->
                new Specialty(
                        code,
                        label,
                        json.constant("origin", Specialty.Origin.class),
                        json.findText("series"),
                        titles(json.member("titles")),
                        clauses);
            case REQUIREMENT -> new Requirement(code, label, json.truth("waivable"), clauses);
            case ROUTE ->
                new RouteRule(
                        Route.parse(code),
                        label,
                        json.list("steps", ProvisionJson::step),
                        sorted(json.texts("waives"), Function.identity()),
                        json.list("asks", BasicJson::readText),
                        clauses);
            case RED_LINE ->
                new RedLine(
                        code,
                        label,
                        json.constant("concern", RedLine.Concern.class),
                        json.findConstant("subject", RedLineClass.class),
                        json.constant("severity", RedLine.Severity.class),
                        sorted(json.texts("bases"), Basis::valueOf),
                        sorted(json.texts("series"), Function.identity()),
                        kindred(json),
                        json.find("exception").map(BasicJson::readText),
                        clauses);
            case EQUIVALENCE ->
                new Equivalence(
                        code,
                        label,
                        json.findText("codeList"),
                        json.text("given"),
                        json.text("counts"),
                        json.truth("mutual"),
                        clauses);
            case SKILL ->
                new SkillCorrespondence(
                        code,
                        label,
                        json.text("skillLevel"),
                        json.integer("years"),
                        title(json.member("title")),
                        clauses);
            case QUALIFICATION ->
                new Qualification(
                        code,
                        label,
                        json.list("titles", ProvisionJson::title),
                        days(json.member("obtained")),
                        json.truth("revokedButValid"),
                        json.text("region"),
                        json.truth("asksDegreeAndYears"),
                        clauses);
            case EXAM -> new Exam(code, label, json.text("series"), json.texts("levels"), clauses);
            case CALENDAR ->
                new CalendarYear(
                        Integer.parseInt(code),
                        label,
                        sorted(json.texts("daysOff"), ProvisionJson::date),
                        sorted(json.texts("workedWeekends"), ProvisionJson::date),
                        clauses);
            case BASELINE ->
                new Baseline(
                        code,
                        label,
                        json.text("series"),
                        json.text("level"),
                        sorted(json.texts("routes"), Route::parse),
                        json.findText("standard"),
                        clauses,
                        json.findText("text"),
                        json.find("requirements")
                                .map(ProvisionJson::requirements)
                                .orElseGet(TreeMap::new));
            case GAP ->
                new Gap(
                        json.constant("of", PolicyKind.class),
                        json.text("name"),
                        label,
                        BasicJson.readText(json.member("note")),
                        clauses);
            case SUPERSESSION ->
                new Supersession(json.constant("of", PolicyKind.class), json.text("name"), label, clauses);
            case SERIES, PARAMETER, CODE_LIST, FACT ->
                throw new IllegalArgumentException(
                        "policy snapshot, at " + json.pointer() + "/kind: " + kind + " is no provision");
        };
    }

    private static SortedMap<String, String> requirements(Members requirements) {
        return new TreeMap<>(requirements.map(json -> Members.string(json, requirements.pointer())));
    }

    private static SortedMap<String, Text> titles(Members titles) {
        Map<String, Text> texts = titles.map(json -> BasicJson.readText(Members.of(json, titles.pointer())));
        return new TreeMap<>(texts);
    }

    private static <T extends Comparable<? super T>> SortedSet<T> sorted(List<String> texts, Function<String, T> read) {
        return texts.stream().map(read).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedMap<String, SortedSet<String>> kindred(Members line) {
        SortedMap<String, SortedSet<String>> kindred = new TreeMap<>();
        line.find("kindred").ifPresent(lists -> lists.names()
                .forEach(list -> kindred.put(list, sorted(lists.texts(list), Function.identity()))));
        return kindred;
    }

    private static RouteRule.Step step(Members step) {
        return new RouteRule.Step(step.constant("step", RouteRule.RouteStep.class), step.truth("required"));
    }

    private static TitleRef title(Members title) {
        return new TitleRef(title.text("series"), title.text("level"));
    }

    private static Validity days(Members days) {
        return new Validity(
                days.findText("from").map(ProvisionJson::date),
                days.findText("to").map(ProvisionJson::date));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("policy snapshot: a date is expected, not \"" + text + "\"", e);
        }
    }
}
