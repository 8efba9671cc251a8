// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

/** The stages in which a dossier is sealed, in their order; each has its own digest. */
public enum DossierStage {
    /** 已提交: as the person submitted it. */
    SUBMITTED,
    /** 已审核: with the values the unit examined (27号（十八）). */
    EXAMINED,
    /** 已推荐: as recommended to a committee. */
    RECOMMENDED
}
