// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

/** 申报依据: on what ground a person applies. */
public enum Basis {
    /** 正常. */
    NORMAL,
    /** 破格, 27号（六）（七）. */
    EXCEPTIONAL,
    /** 绿色通道, 27号（八）. */
    GREEN_CHANNEL,
    /** 定向评价、定向使用, 27号（九）. */
    TARGETED,
    /** 职业技能等级贯通, 27号（三）. */
    SKILL_LEVEL,
    /** 首次申报, 27号（八）. */
    FIRST_AFTER_RETURN,
    /** 优秀青年, 27号（八）. */
    YOUTH
}
