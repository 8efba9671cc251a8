// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

/** What an assessment says of a node. It advises and never rules (个人信息保护法 on automated decisions). */
public enum Verdict {
    /** 符合: the facts satisfy it. */
    MET,
    /** 不符合: the facts do not satisfy it. */
    NOT_MET,
    /** 待定: experts must judge, or a fact is not vouched for as the policy asks (未核实). */
    UNDECIDED,
    /** 未能计算: the plugin broke on this leaf; only leaves fail, and it is never counted against a person. */
    FAILED,
    /** 不适用: left out of counts and weights. */
    NOT_APPLICABLE
}
