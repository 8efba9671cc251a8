// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

/** 评审方式: how a title is reached. */
public enum Method {
    /** 评审. */
    REVIEW,
    /** 考评结合. */
    EXAM_PLUS_REVIEW,
    /** 考核认定. */
    ASSESSED_RECOGNITION,
    /** 直接认定. */
    DIRECT_RECOGNITION,
    /** 初定. */
    INITIAL_CONFERMENT,
    /** 转评. */
    SERIES_CHANGE,
    /** 确认. */
    CONFIRMATION
}
