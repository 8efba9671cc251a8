// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.contract;

import org.hengping.persistence.database.Postgres;

final class UnitFactStoreOnPostgresTest extends UnitFactStoreContract {
    UnitFactStoreOnPostgresTest() {
        super(Postgres::freshDatabase);
    }
}
