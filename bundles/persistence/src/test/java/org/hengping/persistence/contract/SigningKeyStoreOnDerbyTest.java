// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import org.hengping.persistence.database.Derby;

final class SigningKeyStoreOnDerbyTest extends SigningKeyStoreContract {
    SigningKeyStoreOnDerbyTest() {
        super(Derby::freshDatabase);
    }
}
