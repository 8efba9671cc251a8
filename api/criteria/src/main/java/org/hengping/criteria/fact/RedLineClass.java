// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

/** Kinds of facts that clauses （五） and （六） of 豫人社办〔2024〕27号 restrict as preconditions. */
public enum RedLineClass {
    /** SCI相关指标, （五）. */
    CITATION_INDEX,
    /** 出国（出境）学习经历, （五）. */
    OVERSEAS_STUDY,
    /** 人才称号、头衔、称号, （五）（六）. */
    TALENT_TITLE,
    /** 科研项目, （五）（六）; engineering works are none. */
    RESEARCH_PROJECT,
    /** 经费规模、经费数量, （五）（六）. */
    FUNDING,
    /** 获奖情况, （六）. */
    AWARD,
    /** 论文, （五）: from 必选 to 多选. */
    PAPER,
    /** 学历, （六）: a basic requirement only. */
    DEGREE,
    /** 全日制与非全日制, （六）: equal treatment. */
    STUDY_FORM,
    /** 所学专业, （六）. */
    MAJOR
}
