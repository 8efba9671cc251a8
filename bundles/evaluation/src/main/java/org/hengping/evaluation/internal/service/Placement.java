// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.Signature;

/** Decides whether a plugin may run in the process of the platform. */
@FunctionalInterface
interface Placement {
    /** Rule packs always, because their code is ours; classes of others only if they are both signed and filed. */
    Placement USUAL = (kind, signature, filed) ->
            kind == PluginKind.RULE_PACK || (filed && signature.state() == Signature.State.SIGNED);

    /** Everything: for tests and measurements. */
    Placement IN_PROCESS = (kind, signature, filed) -> true;

    boolean inProcess(PluginKind kind, Signature signature, boolean filed);
}
