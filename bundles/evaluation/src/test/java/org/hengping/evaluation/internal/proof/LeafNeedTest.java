// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hengping.evaluation.internal.proof.SmallStandard.count;
import static org.hengping.evaluation.internal.proof.SmallStandard.leaf;

import org.hengping.criteria.fact.RedLineClass;
import org.hengping.criteria.standard.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeafNeedTest {
    private static final String[] READS = {
        "free",
        "patents",
        "born",
        "school",
        "monthsAbroad",
        "talentName?",
        "awards[].grade",
        "papers[].grade",
        "papers[].index?"
    };

    private static LeafNeed need(Node.Leaf leaf) {
        return SmallStandard.needs(
                        leaf,
                        RedLineClass.AWARD,
                        RedLineClass.CITATION_INDEX,
                        RedLineClass.OVERSEAS_STUDY,
                        RedLineClass.TALENT_TITLE)
                .entrySet()
                .iterator()
                .next()
                .getValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "facts.free; FREE",
                "size(facts.awards) >= 1; RESTRICTED",
                "size(facts.awards) >= 1 || facts.patents >= 2; FREE",
                "size(facts.awards) >= 1 && facts.patents >= 2; RESTRICTED",
                "!(size(facts.awards) == 0); RESTRICTED",
                "!facts.awards.exists(a, a.grade == 1); FREE",
                "facts.awards.all(a, a.grade == 1); FREE",
                "facts.awards.all(a, a.grade == 1) && size(facts.awards) > 0; RESTRICTED",
                "size(facts.awards) > 0 ? true : facts.patents > 3; FREE",
                "size(facts.awards) == 0 ? false : facts.patents > 3; RESTRICTED",
                "facts.monthsAbroad >= 6; RESTRICTED",
                "facts.monthsAbroad < 6; FREE",
                "facts.monthsAbroad + facts.patents >= 6; FREE",
                "has(facts.talentName) && facts.talentName != ''; RESTRICTED",
                "has(facts.talentName) ? facts.talentName == 'x' : facts.free; FREE",
                "has(facts.talentName) || facts.free; FREE",
                "facts.papers.exists(p, has(p.index) && p.index == 'SCI'); RESTRICTED",
                "facts.papers.exists(p, has(p.index) || p.grade == 1); FREE",
                "size(facts.papers.filter(p, has(p.index))) >= 2; RESTRICTED",
                "facts.papers.exists_one(p, has(p.index)); RESTRICTED",
                "sum(facts.awards.map(a, a.grade)) >= 1; RESTRICTED",
                "sum(facts.awards.map(a, a.grade)) <= 1; FREE",
                "(facts.patents >= 2 && size(facts.awards) > 0) || (facts.patents < 2 && size(facts.awards) > 0); RESTRICTED",
                "facts.free && !facts.free && has(facts.talentName); NEVER",
                "facts.patents >= 2 && (facts.patents < 2 || size(facts.awards) > 0); RESTRICTED",
                "facts.free && !facts.free; NEVER",
                "false; NEVER",
                "fullYears(facts.born, calendar.yearsCountTo) > 35 || size(facts.awards) > 0; DEPENDS_ON_PERSON",
                "facts.school == 'VOCATIONAL' || size(facts.awards) > 0; DEPENDS_ON_PERSON",
                "facts.school == 'VOCATIONAL' && size(facts.awards) > 0; RESTRICTED",
                "facts.school == 'VOCATIONAL' ? facts.patents > 1 : size(facts.awards) > 0 || facts.free; FREE"
            })
    void whatAConditionNeedsIsSeenInsideTheExpression(String condition, LeafNeed expected) {
        assertThat(need(leaf("l", condition, READS))).isEqualTo(expected);
    }

    @Test
    void countingNeedsWhatEveryRecordNeeds() {
        assertThat(need(count("l", "awards", "record.grade == 1", 1, READS))).isEqualTo(LeafNeed.RESTRICTED);
        assertThat(need(count("l", "papers", "record.grade == 1", 1, READS))).isEqualTo(LeafNeed.FREE);
        assertThat(need(count("l", "papers", "has(record.index) && record.index == 'SCI'", 1, READS)))
                .isEqualTo(LeafNeed.RESTRICTED);
        assertThat(need(count("l", "papers", "record.grade == 1 || has(record.index)", 2, READS)))
                .isEqualTo(LeafNeed.FREE);
        assertThat(need(count("l", "papers", "record.grade == 1 && record.grade != 1", 2, READS)))
                .isEqualTo(LeafNeed.NEVER);
    }
}
