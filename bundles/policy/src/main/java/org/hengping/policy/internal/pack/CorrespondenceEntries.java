// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.standard.Route;
import org.hengping.policy.internal.yaml.YamlFault;
import org.hengping.policy.internal.yaml.YamlFields;
import org.hengping.policy.internal.yaml.YamlValue;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.CalendarYear;
import org.hengping.policy.provision.Exam;
import org.hengping.policy.provision.Qualification;
import org.hengping.policy.provision.SkillCorrespondence;
import org.hengping.policy.provision.TitleRef;

/** Reads what corresponds to titles, calendars and references to baselines. */
final class CorrespondenceEntries {
    private final Documents documents;
    private final FilesBeside files;

    CorrespondenceEntries(Documents documents, FilesBeside files) {
        this.documents = documents;
        this.files = files;
    }

    private static TitleRef title(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("series", "level");
        return new TitleRef(fields.get("series").text(), fields.get("level").text());
    }

    SkillCorrespondence skill(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("code", "label", "from?", "to?", "skillLevel", "years", "title", "clauses");
        String code = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        String skillLevel = fields.get("skillLevel").text();
        long years = fields.get("years").integer();
        TitleRef title = title(fields.get("title"));
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> new SkillCorrespondence(
                code, label, skillLevel, (int) Math.max(-1, Math.min(years, 1000)), title, clauses));
    }

    Qualification qualification(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields(
                "code",
                "label",
                "from?",
                "to?",
                "titles",
                "obtained?",
                "revokedButValid?",
                "region",
                "asksDegreeAndYears",
                "clauses");
        String code = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        List<TitleRef> titles = new ArrayList<>();
        for (YamlValue item : fields.get("titles").items()) {
            titles.add(title(item));
        }
        Optional<YamlValue> days = fields.find("obtained");
        Validity obtained =
                days.isPresent() ? Documents.validity(days.get(), days.get().fields("from?", "to?")) : Validity.ALWAYS;
        Optional<YamlValue> revoked = fields.find("revokedButValid");
        boolean revokedButValid = revoked.isPresent() && revoked.get().truth();
        String region = fields.get("region").text();
        boolean asks = fields.get("asksDegreeAndYears").truth();
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(
                () -> new Qualification(code, label, titles, obtained, revokedButValid, region, asks, clauses));
    }

    Exam exam(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("code", "label", "from?", "to?", "series", "levels", "clauses");
        String code = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        String series = fields.get("series").text();
        List<String> levels = new ArrayList<>();
        for (YamlValue item : fields.get("levels").items()) {
            levels.add(item.text());
        }
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> new Exam(code, label, series, levels, clauses));
    }

    CalendarYear calendar(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields("year", "label", "from?", "to?", "daysOff", "workedWeekends", "clauses");
        long year = fields.get("year").integer();
        if (year < 1900 || year > 2199) {
            throw fields.get("year").fault("a year from 1900 to 2199 is expected, not " + year);
        }
        Text label = Documents.text(fields.get("label"));
        SortedSet<LocalDate> daysOff = days(fields.get("daysOff"));
        SortedSet<LocalDate> workedWeekends = days(fields.get("workedWeekends"));
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        return value.make(() -> new CalendarYear((int) year, label, daysOff, workedWeekends, clauses));
    }

    private static SortedSet<LocalDate> days(YamlValue value) throws YamlFault {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (YamlValue item : value.items()) {
            if (!days.add(item.date())) {
                throw item.fault("the day " + item.date() + " stands here already");
            }
        }
        return days;
    }

    Baseline baseline(YamlValue value) throws YamlFault {
        YamlFields fields = value.fields(
                "code",
                "label",
                "from?",
                "to?",
                "series",
                "level",
                "routes",
                "standard?",
                "text?",
                "requirements?",
                "clauses");
        String code = fields.get("code").text();
        Text label = Documents.text(fields.get("label"));
        String series = fields.get("series").text();
        String level = fields.get("level").text();
        SortedSet<Route> routes = new TreeSet<>();
        for (YamlValue item : fields.get("routes").items()) {
            routes.add(ProvisionEntries.readRoute(item));
        }
        Optional<String> standard = Documents.optionalText(fields, "standard");
        List<Clause> clauses = documents.clauses(fields.get("clauses"));
        Optional<YamlValue> file = fields.find("text");
        Optional<String> text = file.isPresent() ? Optional.of(files.text(file.get())) : Optional.empty();
        SortedMap<String, String> requirements = new TreeMap<>();
        Optional<YamlValue> nodes = fields.find("requirements");
        if (nodes.isPresent()) {
            YamlFields named = nodes.get().anyFields();
            for (String node : named.names()) {
                requirements.put(node, named.get(node).text());
            }
        }
        return value.make(
                () -> new Baseline(code, label, series, level, routes, standard, clauses, text, requirements));
    }
}
