// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.archive;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Bytes by their digest. Only read through JPA: see {@link JpaArchiveStore#keep}. */
@Entity
@Table(name = "archived_object")
public class ArchivedObjectEntity {
    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "kind")
    private String kind;

    // Not @Lob: PostgreSQL would then look for a large object beside the table.
    @Column(name = "content")
    private byte[] content;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected ArchivedObjectEntity() {}

    byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return kind + " " + digest;
    }
}
