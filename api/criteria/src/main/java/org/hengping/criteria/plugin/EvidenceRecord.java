// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.plugin;

import java.util.Optional;
import org.hengping.criteria.RecordId;
import org.osgi.annotation.versioning.ProviderType;

/** One record of a list, with the fields that the leaf declares. Read-only. */
@ProviderType
public interface EvidenceRecord {
    /** Returns its name in the list. */
    RecordId id();

    /**
     * Returns a field.
     *
     * @throws UndeclaredReadException if the leaf does not declare it, or declares it with another type
     * @throws java.util.NoSuchElementException if the record lacks it
     */
    <T> T get(FactKey<T> key);

    /**
     * Returns a field, or nothing where the record lacks it.
     *
     * @throws UndeclaredReadException if the leaf does not declare it, or declares it with another type
     */
    <T> Optional<T> find(FactKey<T> key);
}
