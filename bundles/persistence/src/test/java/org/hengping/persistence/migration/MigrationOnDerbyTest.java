// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.migration;

import javax.sql.DataSource;
import org.hengping.persistence.database.Derby;

final class MigrationOnDerbyTest extends MigrationContract {
    @Override
    DataSource freshDatabase() {
        return Derby.freshDatabase();
    }
}
