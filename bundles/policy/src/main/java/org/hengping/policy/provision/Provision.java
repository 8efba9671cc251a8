// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/** Something that a policy says and that is neither a fact, a code list, a series nor a parameter. Immutable. */
public sealed interface Provision
        permits Specialty,
                Requirement,
                RouteRule,
                RedLine,
                Equivalence,
                SkillCorrespondence,
                Qualification,
                Exam,
                CalendarYear,
                Baseline,
                Gap,
                Supersession {
    /** Returns its kind. */
    PolicyKind kind();

    /** Returns its code, unique within its kind on any one day. */
    String code();

    /** Returns what people read. */
    Text label();

    /** Returns where it says so; at least one. */
    List<Clause> clauses();
}
