// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.json;

import static org.hengping.policy.internal.json.SnapshotJson.array;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.Validity;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.CalendarYear;
import org.hengping.policy.provision.Equivalence;
import org.hengping.policy.provision.Exam;
import org.hengping.policy.provision.Gap;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.Qualification;
import org.hengping.policy.provision.RedLine;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.SkillCorrespondence;
import org.hengping.policy.provision.Specialty;
import org.hengping.policy.provision.Supersession;
import org.hengping.policy.provision.TitleRef;

/** Provisions as JSON; {@link ProvisionJson} reads it back. */
final class ProvisionWriter {
    private ProvisionWriter() {}

    static JsonObject write(Provision provision) {
        JsonObject.Builder json = JsonObject.builder()
                .put("kind", provision.kind().name())
                .put("code", provision.code())
                .put("label", BasicJson.write(provision.label()))
                .put("clauses", array(provision.clauses(), BasicJson::write));
        if (provision instanceof Specialty specialty) {
            Map<String, Json> titles = new TreeMap<>();
            specialty.titles().forEach((level, title) -> titles.put(level, BasicJson.write(title)));
            json.put("origin", specialty.origin().name())
                    .putIfPresent("series", specialty.series().map(JsonString::new))
                    .put("titles", JsonObject.of(titles));
        } else if (provision instanceof Requirement requirement) {
            json.put("waivable", requirement.waivable());
        } else if (provision instanceof RouteRule route) {
            json.put("steps", array(route.steps(), ProvisionWriter::write))
                    .put("waives", names(route.waives()))
                    .put("asks", array(route.asks(), BasicJson::write));
        } else if (provision instanceof RedLine line) {
            json.put("concern", line.concern().name())
                    .putIfPresent("subject", line.subject().map(subject -> new JsonString(subject.name())))
                    .put("severity", line.severity().name())
                    .put("bases", names(line.bases()))
                    .put("series", names(line.series()))
                    .putIfPresent("kindred", kindred(line))
                    .putIfPresent("exception", line.exception().map(BasicJson::write));
        } else if (provision instanceof Equivalence equivalence) {
            json.putIfPresent("codeList", equivalence.codeList().map(JsonString::new))
                    .put("given", equivalence.given())
                    .put("counts", equivalence.counts())
                    .put("mutual", equivalence.mutual());
        } else {
            correspondence(json, provision);
        }
        return json.build();
    }

    private static void correspondence(JsonObject.Builder json, Provision provision) {
        if (provision instanceof SkillCorrespondence skill) {
            json.put("skillLevel", skill.skillLevel())
                    .put("years", skill.years())
                    .put("title", write(skill.title()));
        } else if (provision instanceof Qualification qualification) {
            json.put("titles", array(qualification.titles(), ProvisionWriter::write))
                    .put("obtained", write(qualification.obtained()))
                    .put("revokedButValid", qualification.revokedButValid())
                    .put("region", qualification.region())
                    .put("asksDegreeAndYears", qualification.asksDegreeAndYears());
        } else if (provision instanceof Exam exam) {
            json.put("series", exam.series()).put("levels", names(exam.levels()));
        } else if (provision instanceof CalendarYear year) {
            json.put("daysOff", names(year.daysOff())).put("workedWeekends", names(year.workedWeekends()));
        } else if (provision instanceof Baseline baseline) {
            json.put("series", baseline.series())
                    .put("level", baseline.level())
                    .put("routes", names(baseline.routes()))
                    .putIfPresent("standard", baseline.standard().map(JsonString::new));
            if (baseline.text().isPresent()) {
                Map<String, Json> requirements = new TreeMap<>();
                baseline.requirements()
                        .forEach((node, requirement) -> requirements.put(node, new JsonString(requirement)));
                json.put("text", baseline.text().get()).put("requirements", JsonObject.of(requirements));
            }
        } else if (provision instanceof Gap gap) {
            json.put("of", gap.of().name()).put("name", gap.name()).put("note", BasicJson.write(gap.note()));
        } else if (provision instanceof Supersession supersession) {
            json.put("of", supersession.of().name()).put("name", supersession.name());
        } else {
            throw new IllegalStateException("a provision without JSON form: " + provision.kind());
        }
    }

    private static JsonArray names(Collection<?> items) {
        return JsonArray.of(
                items.stream().map(item -> new JsonString(item.toString())).toList());
    }

    /** Left out where there are none, so that snapshots from before this member keep their bytes. */
    private static Optional<JsonObject> kindred(RedLine line) {
        if (line.kindred().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Json> lists = new TreeMap<>();
        line.kindred().forEach((list, codes) -> lists.put(list, names(codes)));
        return Optional.of(JsonObject.of(lists));
    }

    private static JsonObject write(RouteRule.Step step) {
        return JsonObject.builder()
                .put("step", step.step().name())
                .put("required", step.required())
                .build();
    }

    private static JsonObject write(TitleRef title) {
        return JsonObject.builder()
                .put("series", title.series())
                .put("level", title.level())
                .build();
    }

    private static JsonObject write(Validity days) {
        return JsonObject.builder()
                .putIfPresent("from", days.from().map(day -> new JsonString(day.toString())))
                .putIfPresent("to", days.to().map(day -> new JsonString(day.toString())))
                .build();
    }
}
