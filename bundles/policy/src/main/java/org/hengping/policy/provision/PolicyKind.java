// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

/** Kinds of entries of a policy. Within a kind a code stands for one thing on any one day. */
public enum PolicyKind {
    /** 职称系列, {@code org.hengping.policy.Series}. */
    SERIES,
    /** 评审专业, {@link Specialty}. */
    SPECIALTY,
    /** What may be asked of an applicant and whether a route may waive it, {@link Requirement}. */
    REQUIREMENT,
    /** 评审方式 × 申报依据, {@link RouteRule}; its code is {@code METHOD/BASIS}. */
    ROUTE,
    /** 红线, {@link RedLine}. */
    RED_LINE,
    /** Things that count alike, {@link Equivalence}. */
    EQUIVALENCE,
    /** 职业技能等级与职称贯通, {@link SkillCorrespondence}. */
    SKILL,
    /** 职业资格与职称对应, {@link Qualification}. */
    QUALIFICATION,
    /** 以考代评, {@link Exam}. */
    EXAM,
    /** Working days of a year, {@link CalendarYear}; its code is the year. */
    CALENDAR,
    /** 通用条件, {@link Baseline}. */
    BASELINE,
    /** A number, ratio, clock or switch, {@code org.hengping.policy.PolicyParameter}. */
    PARAMETER,
    /** A code list of the vocabulary. */
    CODE_LIST,
    /** A fact of the vocabulary. */
    FACT,
    /** Something known to exist whose text is not here, {@link Gap}. */
    GAP,
    /** An entry that a later rule overrides, {@link Supersession}. */
    SUPERSESSION
}
