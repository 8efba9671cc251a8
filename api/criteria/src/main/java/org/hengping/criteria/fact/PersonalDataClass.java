// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

/** How closely a fact touches the person (个人信息保护法). */
public enum PersonalDataClass {
    /** Says nothing of a person. */
    NONE,
    /** Personal information. */
    PERSONAL,
    /** Sensitive personal information. */
    SENSITIVE
}
