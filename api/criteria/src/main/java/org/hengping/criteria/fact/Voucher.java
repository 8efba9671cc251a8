// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

/** Who stands for the truth of a fact, from weakest to strongest (27号（十八）: the unit examines, 主体责任). */
public enum Voucher {
    /** 本人: claimed by the person only. */
    SELF,
    /** 单位: examined by the person's unit. */
    UNIT,
    /** 登记机关: confirmed by a register. */
    REGISTRY;

    /** Tells whether this one is at least as strong. */
    public boolean suffices(Voucher required) {
        return compareTo(required) >= 0;
    }
}
