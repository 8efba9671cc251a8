// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import org.hengping.persistence.database.Postgres;

final class SigningKeyStoreOnPostgresTest extends SigningKeyStoreContract {
    SigningKeyStoreOnPostgresTest() {
        super(Postgres::freshDatabase);
    }
}
