// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.fact;

import java.util.Objects;
import org.hengping.criteria.DossierStage;

/**
 * Who must vouch for a fact, and from which stage of a dossier on. Before that stage a claim is taken as it is.
 *
 * @param by the weakest voucher that suffices
 * @param from the first stage at which it is asked
 */
public record Vouching(Voucher by, DossierStage from) {
    public Vouching {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(from, "from");
    }

    /** Tells whether a value with this voucher is taken as true at this stage. */
    public boolean accepts(Voucher voucher, DossierStage stage) {
        return stage.compareTo(from) < 0 || voucher.suffices(by);
    }
}
