// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.database;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Derby inside this process; every caller gets a database of its own, in memory. */
public final class Derby {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Derby() {}

    /** Makes an empty database. */
    public static DataSource freshDatabase() {
        return at("memory:hengping" + DATABASES.incrementAndGet());
    }

    /** Opens or makes the database at this place. */
    public static EmbeddedDataSource at(String place) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(place);
        source.setCreateDatabase("create");
        source.setUser("hengping");
        source.setPassword("hengping");
        return source;
    }
}
