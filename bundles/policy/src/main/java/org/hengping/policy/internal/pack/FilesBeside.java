// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import org.hengping.policy.internal.yaml.YamlFault;
import org.hengping.policy.internal.yaml.YamlValue;

/** The files beside a {@code pack.yaml}. */
@FunctionalInterface
interface FilesBeside {
    /**
     * Returns the text of the file that a value names.
     *
     * @throws YamlFault if there is no such file, or it is not UTF-8
     */
    String text(YamlValue name) throws YamlFault;
}
