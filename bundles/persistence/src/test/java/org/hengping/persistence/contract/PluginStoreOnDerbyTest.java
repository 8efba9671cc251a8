// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import org.hengping.persistence.database.Derby;

final class PluginStoreOnDerbyTest extends PluginStoreContract {
    PluginStoreOnDerbyTest() {
        super(Derby::freshDatabase);
    }
}
