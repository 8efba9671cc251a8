// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

/** The kinds of nodes, as results name them. */
public enum NodeKind {
    ALL_OF,
    ANY_OF,
    AT_LEAST,
    WEIGHTED_SCORE,
    LEFT_TO_EXPERTS,
    LEAF
}
