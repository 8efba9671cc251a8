// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Voucher;

/** What a leaf had before it. */
public sealed interface ReadValue {
    /** Returns the path read. */
    FactPath path();

    /**
     * A plain fact.
     *
     * @param path the path
     * @param value text of the value in force; absent where the dossier lacks it
     * @param vouchedBy who stands for it; absent with the value
     */
    record Plain(FactPath path, Optional<String> value, Optional<Voucher> vouchedBy) implements ReadValue {
        public Plain {
            Objects.requireNonNull(path, "path");
            if (value.isPresent() != vouchedBy.isPresent()) {
                throw new IllegalArgumentException("a value has a voucher, and only a value has one: " + path);
            }
        }
    }

    /**
     * One field over all records of a list.
     *
     * @param path the path
     * @param records how many records stood in the list, rejected ones left out
     * @param vouchedBy the weakest voucher among them; absent where there is no record
     */
    record Listed(FactPath path, int records, Optional<Voucher> vouchedBy) implements ReadValue {
        public Listed {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(vouchedBy, "vouchedBy");
        }
    }
}
