// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;

/**
 * A professional qualification that corresponds to a title (职业资格与职称对应).
 *
 * @param code its code
 * @param label what people read
 * @param titles titles it corresponds to; more than one are alternatives
 * @param obtained days of obtaining for which this row is meant
 * @param revokedButValid whether the qualification is no longer given but counts for those who have it
 * @param region code of the region whose table has the row; it says nothing for other regions
 * @param asksDegreeAndYears whether degree and years of the series must be met as well
 * @param clauses where it says so; at least one
 */
public record Qualification(
        String code,
        Text label,
        List<TitleRef> titles,
        Validity obtained,
        boolean revokedButValid,
        String region,
        boolean asksDegreeAndYears,
        List<Clause> clauses)
        implements Provision {
    public Qualification {
        Codes.require(code);
        Objects.requireNonNull(label, "label");
        titles = List.copyOf(titles);
        Objects.requireNonNull(obtained, "obtained");
        Codes.require(region);
        if (titles.isEmpty() || titles.stream().distinct().count() != titles.size()) {
            throw new IllegalArgumentException("at least one title, each once, is expected for " + code);
        }
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.QUALIFICATION;
    }
}
