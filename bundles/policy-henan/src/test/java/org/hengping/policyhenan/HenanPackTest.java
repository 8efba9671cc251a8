// SPDX-License-Identifier: Apache-2.0
package org.hengping.policyhenan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.Derivation;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.DatedValue;
import org.hengping.policy.PolicyPack;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.Series;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HenanPackTest {
    private static final String NOTICE = "豫人社办〔2024〕27号";
    private static final Set<String> PLACES = Set.of(
            "（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）", "（九）", "（十）", "（十一）", "（十二）", "（十三）", "（十四）",
            "（十五）", "（十六）", "（十七）", "（十八）", "（十九）", "文末");

    private static PolicyPacks policy;
    private static PolicyPack pack;

    @BeforeAll
    static void load() throws PolicyPackException {
        policy = PolicyPacks.fromClassPath(HenanPackTest.class.getClassLoader());
        pack = policy.packs().get(0);
    }

    private static Stream<Clause> clauses() {
        return Stream.of(
                        pack.series().stream().flatMap(entry -> entry.content().clauses().stream()),
                        pack.facts().stream().flatMap(entry -> entry.content().clauses().stream()),
                        pack.parameters().stream()
                                .flatMap(entry -> entry.content().values().stream())
                                .map(DatedValue::clause))
                .flatMap(Function.identity());
    }

    private static PolicySnapshot on(String day) {
        return policy.on(LocalDate.parse(day));
    }

    private static FactDefinition fact(String day, String name) {
        return on(day).vocabulary().fact(name).orElseThrow();
    }

    @Test
    void onlyTheNoticeClaimsToBeInForceAndOnlyAtPlacesItHas() {
        List<Clause> inForce = clauses()
                .filter(clause -> clause.standing() == Clause.Standing.IN_FORCE)
                .toList();
        assertThat(inForce).isNotEmpty();
        assertThat(inForce).allSatisfy(clause -> {
            assertThat(clause.document()).isEqualTo(NOTICE);
            assertThat(PLACES).contains(clause.place());
        });
    }

    @Test
    void everyClauseSaysWhereItWasRead() {
        assertThat(clauses()).allSatisfy(clause -> assertThat(clause.source()).isPresent());
    }

    @Test
    void nothingOfTheNoticeHoldsBeforeItWasPrinted() {
        assertThat(on("2024-04-07").parameter("spotCheckPercent")).isEmpty();
        assertThat(on("2024-04-08")
                        .parameter("spotCheckPercent")
                        .orElseThrow()
                        .value()
                        .text())
                .isEqualTo("10");
    }

    @Test
    void aTechnicalSchoolClassEqualsItsEducationBeforeAndSinceTheNoticeOnDifferentGrounds() {
        FactDefinition before = fact("2024-04-07", "equivalentDegree");
        FactDefinition since = fact("2024-04-08", "equivalentDegree");
        assertThat(before.derivation()).isEqualTo(since.derivation());
        assertThat(((Derivation.Equivalent) since.derivation().orElseThrow()).equivalents())
                .isEqualTo(Map.of(
                        "INTERMEDIATE_WORKER_CLASS", new Value.TextValue("SECONDARY_SCHOOL"),
                        "SENIOR_WORKER_CLASS", new Value.TextValue("JUNIOR_COLLEGE"),
                        "TECHNICIAN_CLASS", new Value.TextValue("UNDERGRADUATE")));
        assertThat(before.clauses()).noneMatch(clause -> clause.document().equals(NOTICE));
        assertThat(since.clauses()).extracting(Clause::document, Clause::place).contains(tuple(NOTICE, "（六）"));
    }

    @Test
    void anUnqualifiedYearRestartsTheCountAndABasicallyQualifiedOneIsLeftOut() {
        Derivation.CountedYears years = (Derivation.CountedYears)
                fact("2024-10-31", "yearsAsLecturer").derivation().orElseThrow();
        assertThat(years.codes()).containsExactly("LECTURER");
        assertThat(years.effects())
                .containsEntry("BASICALLY_QUALIFIED", Derivation.AppraisalEffect.SKIP)
                .containsEntry("UNGRADED", Derivation.AppraisalEffect.SKIP)
                .containsEntry("UNQUALIFIED", Derivation.AppraisalEffect.RESET)
                .containsEntry("QUALIFIED", Derivation.AppraisalEffect.COUNT);
    }

    @Test
    void everyRestrictedKindOfTheNoticeHasAFieldOrListOfItsOwn() {
        Map<RedLineClass, Set<String>> paths = on("2024-10-31").vocabulary().facts().stream()
                .flatMap(HenanPackTest::restricted)
                .collect(Collectors.groupingBy(
                        Restricted::kind, Collectors.mapping(Restricted::path, Collectors.toCollection(TreeSet::new))));
        assertThat(paths.keySet()).containsExactlyInAnyOrder(RedLineClass.values());
        assertThat(paths.get(RedLineClass.AWARD)).containsExactly("awards");
        assertThat(paths.get(RedLineClass.PAPER)).containsExactly("papers");
        assertThat(paths.get(RedLineClass.CITATION_INDEX))
                .containsExactly("papers[].impactFactor", "papers[].indexedIn", "papers[].journalZone");
        assertThat(paths.get(RedLineClass.FUNDING))
                .containsExactly("researchFundingReceived", "researchProjects[].funding");
        assertThat(paths.get(RedLineClass.RESEARCH_PROJECT)).containsExactly("researchProjects");
        assertThat(paths.get(RedLineClass.TALENT_TITLE))
                .containsExactly("honours", "introducedFromAbroad", "talentTitles");
    }

    private record Restricted(RedLineClass kind, String path) {}

    private static Stream<Restricted> restricted(FactDefinition fact) {
        Stream<Restricted> whole = fact.redLine().stream().map(kind -> new Restricted(kind, fact.name()));
        if (fact.type() instanceof FactType.RecordList list) {
            return Stream.concat(whole, list.fields().stream().flatMap(field -> field.redLine().stream()
                    .map(kind -> new Restricted(
                            kind,
                            FactPath.parse(fact.name() + "[]." + field.name()).toString()))));
        }
        return whole;
    }

    @Test
    void theLaddersRiseFromTheLowestTitle() {
        assertThat(on("2024-10-31")
                        .series("HIGHER_EDUCATION_TEACHING")
                        .orElseThrow()
                        .ladder())
                .extracting(level -> level.title().zh())
                .containsExactly("助教", "讲师", "副教授", "教授");
        assertThat(on("2024-10-31").series("ENGINEERING").orElseThrow().ladder())
                .extracting(Series.Level::tier)
                .containsExactly(Series.Tier.values());
    }

    @Test
    void aSnapshotIsReadBackByteForByte() {
        byte[] bytes = on("2024-10-31").bytes();
        assertThat(PolicySnapshot.read(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void theBundleSaysThatItCarriesAPack() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            Manifest manifest = new Manifest(in);
            assertThat(manifest.getMainAttributes().getValue("Hengping-Policy")).isEqualTo("policy/pack.yaml");
            assertThat(manifest.getMainAttributes().getValue("Import-Package")).isNull();
        }
    }
}
