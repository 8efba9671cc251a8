// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.plugin;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a leaf may see: the paths it declares, the standard's parameters and tables as they hold on the day of the
 * application, and the days that rule the case. Reading anything else throws {@link UndeclaredReadException}. Read-only;
 * valid during the call only.
 */
@ProviderType
public interface Facts {
    /**
     * Returns a plain fact that the leaf declares as required.
     *
     * @throws UndeclaredReadException if the leaf does not declare it, or declares it with another type
     * @throws java.util.NoSuchElementException if it is optional and the dossier lacks it
     */
    <T> T get(FactKey<T> key);

    /**
     * Returns a plain fact, or nothing where the dossier lacks it.
     *
     * @throws UndeclaredReadException if the leaf does not declare it, or declares it with another type
     */
    <T> Optional<T> find(FactKey<T> key);

    /**
     * Returns the records of a list, in the order of the dossier; each shows only the fields that the leaf declares.
     *
     * @throws UndeclaredReadException if the leaf declares no field of that list
     */
    List<EvidenceRecord> records(String list);

    /**
     * Returns the parameter as it holds on the day of the application.
     *
     * @throws UndeclaredReadException if the standard has no such parameter of that type
     * @throws java.util.NoSuchElementException if it has no value on that day
     */
    <T> T parameter(FactKey<T> key);

    /**
     * Looks a row up in a table as it holds on the day of the application.
     *
     * @param table name of the table
     * @param value names the type of the value column; its name does not matter
     * @param keys one value for each key column
     * @return the value, or nothing where the table has no such row
     * @throws UndeclaredReadException if the standard has no such table
     */
    <T> Optional<T> lookUp(String table, FactKey<T> value, List<Value> keys);

    /** Returns the days that rule the case. */
    CaseCalendar calendar();
}
