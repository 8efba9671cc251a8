// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.Objects;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.fact.FactPath;

/**
 * One record of one list, as results name it.
 *
 * @param list name of the list in the dossier; records of a derived list keep the list they are from
 * @param id its name in that list
 */
public record RecordRef(String list, RecordId id) implements Comparable<RecordRef> {
    public RecordRef {
        FactPath.requireFactName(list);
        Objects.requireNonNull(id, "id");
    }

    /** Orders by list, then by id: the order in which records are matched. */
    @Override
    public int compareTo(RecordRef other) {
        int byList = list.compareTo(other.list);
        return byList != 0 ? byList : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return list + "/" + id;
    }
}
