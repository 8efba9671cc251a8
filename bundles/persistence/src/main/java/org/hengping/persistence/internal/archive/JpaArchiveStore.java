// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.store.ArchiveStore;
import org.hengping.persistence.internal.transaction.DatabaseFaults;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The archive in one table. Thread-safe. */
@Component
public final class JpaArchiveStore implements ArchiveStore {
    private static final String EXISTS = "select 1 from archived_object where digest = ?";
    private static final String INSERT = "insert into archived_object (digest, kind, content) values (?, ?, ?)";

    private final JpaUnitOfWork units;

    /** Joins these units. */
    @Activate
    public JpaArchiveStore(@Reference JpaUnitOfWork units) {
        this.units = units;
    }

    /**
     * By plain JDBC, because the same bytes may be kept by two units at once, and the second must go on: PostgreSQL needs
     * its own clause for that, since a violated constraint would end the transaction; Derby only drops the statement.
     */
    @Override
    public void keep(Kind kind, ContentDigest digest, byte[] bytes) {
        units.access(manager -> {
            Connection connection = manager.unwrap(Connection.class);
            try {
                if (!isKept(connection, digest)) {
                    insert(connection, kind, digest, bytes);
                }
            } catch (SQLException fault) {
                throw new PersistenceException("cannot keep " + kind + " " + digest, fault);
            }
            return Boolean.TRUE;
        });
    }

    @Override
    public Optional<byte[]> find(ContentDigest digest) {
        return units.access(
                (EntityManager manager) -> Optional.ofNullable(manager.find(ArchivedObjectEntity.class, digest.hex()))
                        .map(ArchivedObjectEntity::content));
    }

    @Override
    public Map<ContentDigest, byte[]> findAll(Collection<ContentDigest> digests) {
        if (digests.isEmpty()) {
            return Map.of();
        }
        String sql = "select digest, content from archived_object where digest in ("
                + String.join(",", Collections.nCopies(digests.size(), "?")) + ")";
        return units.access(manager -> {
            Map<String, ContentDigest> asked = new HashMap<>();
            digests.forEach(digest -> asked.put(digest.hex(), digest));
            Map<ContentDigest, byte[]> found = new HashMap<>();
            try (PreparedStatement query = manager.unwrap(Connection.class).prepareStatement(sql)) {
                int index = 0;
                for (ContentDigest digest : digests) {
                    query.setString(++index, digest.hex());
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        byte[] content = rows.getBytes(2);
                        Optional.ofNullable(asked.get(rows.getString(1)))
                                .ifPresent(digest -> found.put(digest, content));
                    }
                }
            } catch (SQLException fault) {
                throw new PersistenceException("cannot read " + digests.size() + " archived objects", fault);
            }
            return found;
        });
    }

    private static boolean isKept(Connection connection, ContentDigest digest) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EXISTS)) {
            query.setString(1, digest.hex());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void insert(Connection connection, Kind kind, ContentDigest digest, byte[] bytes)
            throws SQLException {
        boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
        String sql = postgres ? INSERT + " on conflict do nothing" : INSERT;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, digest.hex());
            insert.setString(2, kind.name());
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        } catch (SQLException fault) {
            // Another unit kept the same bytes in the meantime and has committed them: that is what was asked for.
            if (!DatabaseFaults.isTaken(fault)) {
                throw fault;
            }
        }
    }
}
