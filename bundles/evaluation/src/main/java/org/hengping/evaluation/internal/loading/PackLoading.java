// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import org.hengping.criteria.fact.Vocabulary;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.evaluation.internal.pack.PackReader;

/** Reads the pack in a bundle. */
public final class PackLoading {
    private PackLoading() {}

    /** Reads standard and cases. */
    public static Pack read(byte[] bundle, Vocabulary vocabulary) throws PackException {
        return PackReader.read(PackFiles.ofArchive(bundle, PackFiles.Limits.USUAL), vocabulary);
    }
}
