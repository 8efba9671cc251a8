// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.seniorengineer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;

/**
 * Computes the leaves of the sample standard that no single condition can say: years that depend on degree, title and
 * qualification together, and projects and standards that count in combinations.
 */
public final class SeniorEngineerCriteria implements CriteriaPlugin {
    private static final FactKey<String> DEGREE = FactKey.code("equivalentDegree");
    private static final FactKey<LocalDate> WORK_START = FactKey.date("workStart");
    private static final FactKey<Long> YEARS = FactKey.integer("years");
    private static final FactKey<String> LEVEL = FactKey.code("level");
    private static final FactKey<String> ROLE = FactKey.code("role");
    private static final FactKey<String> SCALE = FactKey.code("scale");
    private static final FactKey<Boolean> ACCEPTED = FactKey.bool("accepted");
    private static final FactKey<String> ACCEPTED_BY = FactKey.code("acceptedBy");
    private static final FactKey<LocalDate> COMPLETED_ON = FactKey.date("completedOn");
    private static final FactKey<Boolean> ISSUED = FactKey.bool("issued");
    private static final FactKey<LocalDate> ISSUED_ON = FactKey.date("issuedOn");

    @Override
    public Finding evaluate(NodeId leaf, Facts facts) {
        return switch (leaf.value()) {
            case "doctor-years" -> years(facts, "DOCTOR", "DOCTOR");
            case "master-years" -> years(facts, "MASTER", "MASTER");
            case "bachelor-years" -> years(facts, "BACHELOR", "UNDERGRADUATE");
            case "junior-college-years" -> yearsInAll(facts, "JUNIOR_COLLEGE");
            case "secondary-school-years" -> yearsInAll(facts, "SECONDARY_SCHOOL");
            case "key-and-research-projects" -> keyAndResearchProjects(facts);
            case "technical-standards" -> technicalStandards(facts);
            case "construction-projects" -> constructionProjects(facts);
            default -> throw new IllegalArgumentException("not a leaf of this standard: " + leaf);
        };
    }

    private static Finding years(Facts facts, String degree, String orDegree) {
        String held = facts.get(DEGREE);
        return Finding.of((held.equals(degree) || held.equals(orDegree)) && yearsAfterTitle(facts, held));
    }

    private static boolean yearsAfterTitle(Facts facts, String degree) {
        Optional<Long> asked = facts.lookUp("yearsAfterTitle", YEARS, List.of(new Value.TextValue(degree)));
        return asked.isPresent() && CurrentPost.of(facts).lasted(asked.get());
    }

    private static Finding yearsInAll(Facts facts, String degree) {
        Optional<Long> asked = facts.lookUp("totalYears", YEARS, List.of(new Value.TextValue(degree)));
        Optional<LocalDate> start = facts.find(WORK_START);
        return Finding.of(facts.get(DEGREE).equals(degree)
                && asked.isPresent()
                && start.isPresent()
                && CurrentPost.of(facts).passed(start.get(), asked.get())
                && yearsAfterTitle(facts, degree));
    }

    /** Projects of both lists count together, and a finding names one list only, so it names no records. */
    private static Finding keyAndResearchProjects(Facts facts) {
        CurrentPost post = CurrentPost.of(facts);
        List<EvidenceRecord> projects = new ArrayList<>(facts.records("keyProjects"));
        projects.addAll(facts.records("researchProjects"));
        int prefectural = 0;
        for (EvidenceRecord project : projects) {
            if (!isAccepted(project, post)
                    || !isPrefecturalOrAbove(project.find(ACCEPTED_BY))
                    || !isContributor(project)) {
                continue;
            }
            if (isProvincialOrAbove(project.get(LEVEL))) {
                return Finding.of(true);
            }
            if (project.get(LEVEL).equals("PREFECTURE")) {
                if (project.get(ROLE).equals("LEADER")) {
                    return Finding.of(true);
                }
                prefectural++;
            }
        }
        return Finding.of(prefectural >= 2);
    }

    private static Finding technicalStandards(Facts facts) {
        CurrentPost post = CurrentPost.of(facts);
        List<RecordId> national = new ArrayList<>();
        List<RecordId> all = new ArrayList<>();
        for (EvidenceRecord standard : facts.records("technicalStandards")) {
            if (standard.get(ISSUED) && post.contains(standard.get(ISSUED_ON)) && isContributor(standard)) {
                if (standard.get(LEVEL).equals("NATIONAL")) {
                    national.add(standard.id());
                }
                if (isProvincialOrAbove(standard.get(LEVEL))) {
                    all.add(standard.id());
                }
            }
        }
        return national.isEmpty()
                ? Finding.ofRecords("technicalStandards", all, 2)
                : Finding.ofRecords("technicalStandards", national, 1);
    }

    private static Finding constructionProjects(Facts facts) {
        CurrentPost post = CurrentPost.of(facts);
        List<RecordId> counted = new ArrayList<>();
        int large = 0;
        int medium = 0;
        for (EvidenceRecord project : facts.records("engineeringWorks")) {
            if (!isAccepted(project, post)
                    || !isCountyOrAbove(project.find(ACCEPTED_BY))
                    || !project.get(ROLE).equals("LEADER")) {
                continue;
            }
            if (project.get(SCALE).equals("LARGE")) {
                large++;
                counted.add(project.id());
            } else if (project.get(SCALE).equals("MEDIUM")) {
                medium++;
                counted.add(project.id());
            }
        }
        ConstructionCombination nearest = ConstructionCombination.nearest(large, medium);
        int missing = nearest.missing(large, medium);
        // Where the combination is not reached the number needed says how many more projects it takes.
        return new Finding(
                missing == 0 ? Verdict.MET : Verdict.NOT_MET,
                Optional.of("engineeringWorks"),
                counted,
                missing == 0 ? nearest.size() : counted.size() + missing,
                Optional.empty());
    }

    private static boolean isAccepted(EvidenceRecord project, CurrentPost post) {
        return project.get(ACCEPTED) && post.contains(project.get(COMPLETED_ON));
    }

    private static boolean isContributor(EvidenceRecord evidence) {
        String role = evidence.get(ROLE);
        return role.equals("LEADER") || role.equals("MAIN");
    }

    private static boolean isProvincialOrAbove(String level) {
        return level.equals("PROVINCIAL") || level.equals("NATIONAL");
    }

    private static boolean isPrefecturalOrAbove(Optional<String> level) {
        return level.isPresent() && (level.get().equals("PREFECTURE") || isProvincialOrAbove(level.get()));
    }

    private static boolean isCountyOrAbove(Optional<String> level) {
        return level.isPresent() && (level.get().equals("COUNTY") || isPrefecturalOrAbove(level));
    }
}
