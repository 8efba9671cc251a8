// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Route;
import org.hengping.policy.PolicyPack.Entry;
import org.hengping.policy.internal.yaml.YamlFault;
import org.hengping.policy.internal.yaml.YamlFields;
import org.hengping.policy.internal.yaml.YamlValue;
import org.hengping.policy.provision.Equivalence;
import org.hengping.policy.provision.Gap;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.Specialty;
import org.hengping.policy.provision.Supersession;

/** Reads the entries that are neither series, vocabulary nor parameters. */
final class ProvisionEntries {
    /** Keys under which provisions stand in a file. */
    static final List<String> KEYS = List.of(
            "specialties",
            "requirements",
            "routes",
            "redLines",
            "equivalences",
            "skills",
            "qualifications",
            "exams",
            "calendars",
            "baselines",
            "gaps",
            "supersessions");

    private static final Set<PolicyKind> NOT_SUPERSEDED = Set.of(PolicyKind.GAP, PolicyKind.SUPERSESSION);

    private final Documents documents;
    private final CorrespondenceEntries correspondences;

    ProvisionEntries(Documents documents, FilesBeside files) {
        this.documents = documents;
        this.correspondences = new CorrespondenceEntries(documents, files);
    }

    Entry<Provision> read(String key, YamlValue value) throws YamlFault {
        Provision provision =
                switch (key) {
                    case "specialties" -> specialty(value);
                    case "requirements" -> requirement(value);
                    case "routes" -> route(value);
                    case "redLines" -> redLine(value);
                    case "equivalences" -> equivalence(value);
                    case "skills" -> correspondences.skill(value);
                    case "qualifications" -> correspondences.qualification(value);
                    case "exams" -> correspondences.exam(value);
                    case "calendars" -> correspondences.calendar(value);
                    case "baselines" -> correspondences.baseline(value);
                    case "gaps" -> gap(value);
                    case "supersessions" -> supersession(value);
                    default -> throw value.fault("one of " + KEYS + " is expected, not " + key);
                };
        return new Entry<>(provision, Documents.validity(value, value.anyFields()), value.place());
    }

    private Specialty specialty(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("code", "label", "from?", "to?", "origin", "series?", "titles?", "clauses");
        Map<String, Text> titles = new TreeMap<>();
        Optional<YamlValue> levels = fields.find("titles");
        if (levels.isPresent()) {
            YamlFields names = levels.get().anyFields();
            for (String level : names.names()) {
                titles.put(level, Documents.text(names.get(level)));
            }
        }
        String code = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        Specialty.Origin origin = fields.get("origin").constant(Specialty.Origin.class);
        Optional<String> series = Documents.optionalText(fields, "series");
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> Specialty.of(code, label, origin, series, titles, clauses));
    }

    private Requirement requirement(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("code", "label", "from?", "to?", "waivable", "clauses");
        String code = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        boolean waivable = fields.get("waivable").truth();
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> new Requirement(code, label, waivable, clauses));
    }

    static Route route(YamlFields fields) throws YamlFault {
        YamlValue route = fields.get("route");
        return readRoute(route);
    }

    static Route readRoute(YamlValue route) throws YamlFault {
        String text = route.text();
        try {
            return Route.parse(text);
        } catch (IllegalArgumentException e) {
            throw route.fault("METHOD/BASIS is expected, e.g. REVIEW/NORMAL, not \"" + text + "\"");
        }
    }

    private RouteRule route(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("route", "label", "from?", "to?", "steps?", "waives?", "asks?", "clauses");
        Route route = route(fields);
        Text label = Documents.text(fields.get("label"));
        List<RouteRule.Step> steps = new ArrayList<>();
        Optional<YamlValue> listed = fields.find("steps");
        if (listed.isPresent()) {
            for (YamlValue item : listed.get().items()) {
                YamlFields step = item.fields("step", "required");
                steps.add(new RouteRule.Step(
                        step.get("step").constant(RouteRule.RouteStep.class),
                        step.get("required").truth()));
            }
        }
        SortedSet<String> waives = codes(fields, "waives");
        List<Text> asks = new ArrayList<>();
        Optional<YamlValue> asked = fields.find("asks");
        if (asked.isPresent()) {
            for (YamlValue item : asked.get().items()) {
                asks.add(Documents.text(item));
            }
        }
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> new RouteRule(route, label, steps, waives, asks, clauses));
    }

    /** Reads a list of codes, each once; empty if the key is left out. */
    static SortedSet<String> codes(YamlFields fields, String key) throws YamlFault {
        SortedSet<String> codes = new TreeSet<>();
        Optional<YamlValue> list = fields.find(key);
        if (list.isPresent()) {
            for (YamlValue item : list.get().items()) {
                if (!codes.add(item.text())) {
                    throw item.fault("the code " + item.text() + " stands here already");
                }
            }
        }
        return codes;
    }

    private RedLine redLine(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields(
                "code",
                "wording",
                "from?",
                "to?",
                "concern",
                "subject?",
                "severity",
                "bases",
                "series?",
                "kindred?",
                "exception?",
                "clauses");
        String code = fields.get("code").text();
        Text wording = Documents.text(fields.get("wording"));
        RedLine.Concern concern = fields.get("concern").constant(RedLine.Concern.class);
        Optional<YamlValue> named = fields.find("subject");
        Optional<RedLineClass> subject =
                named.isPresent() ? Optional.of(named.get().constant(RedLineClass.class)) : Optional.empty();
        RedLine.Severity severity = fields.get("severity").constant(RedLine.Severity.class);
        SortedSet<Basis> bases = new TreeSet<>();
        for (YamlValue item : fields.get("bases").items()) {
            bases.add(item.constant(Basis.class));
        }
        SortedSet<String> series = codes(fields, "series");
        SortedMap<String, SortedSet<String>> kindred = new TreeMap<>();
        Optional<YamlValue> related = fields.find("kindred");
        if (related.isPresent()) {
            YamlFields lists = related.get().anyFields();
            for (String list : lists.names()) {
                kindred.put(list, codes(lists, list));
            }
        }
        Optional<YamlValue> excepted = fields.find("exception");
        Optional<Text> exception =
                excepted.isPresent() ? Optional.of(Documents.text(excepted.get())) : Optional.empty();
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() ->
                new RedLine(code, wording, concern, subject, severity, bases, series, kindred, exception, clauses));
    }

    private Equivalence equivalence(YamlValue value) throws YamlFault {
        YamlFields fields =
                value.fields("code", "label", "from?", "to?", "codes?", "given", "counts", "mutual", "clauses");
        String code = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        Optional<String> list = Documents.optionalText(fields, "codes");
        String given = fields.get("given").text();
        String counts = fields.get("counts").text();
        boolean mutual = fields.get("mutual").truth();
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> new Equivalence(code, label, list, given, counts, mutual, clauses));
    }

    private Gap gap(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("kind", "code", "label", "from?", "to?", "note", "clauses");
        PolicyKind kind = superseded(fields.get("kind"));
        String name = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        Text note = Documents.text(fields.get("note"));
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> new Gap(kind, name, label, note, clauses));
    }

    private Supersession supersession(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("kind", "code", "label", "from?", "to?", "by");
        PolicyKind kind = superseded(fields.get("kind"));
        String name = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        List<Clause> by = documents.clauses(fields.get("by"));
        return value.make(() -> new Supersession(kind, name, label, by));
    }

    private static PolicyKind superseded(YamlValue kind) throws YamlFault {
        PolicyKind named = kind.constant(PolicyKind.class);
        if (NOT_SUPERSEDED.contains(named)) {
            throw kind.fault("the kind of something that a policy says is expected, not " + named);
        }
        return named;
    }
}
