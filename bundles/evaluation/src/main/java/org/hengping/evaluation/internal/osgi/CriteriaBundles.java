// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.osgi.framework.Bundle;

/** Tells criteria bundles from others, and admitted ones from raw ones, by what the framework says of them. */
final class CriteriaBundles {
    /** Header that makes a bundle a criteria plugin. */
    static final String HEADER = "Hengping-Standard";

    /** Locations of admitted bundles: this and the SHA-256 of their bytes; no URL can have this scheme. */
    private static final String LOCATION = "hengping:";

    private CriteriaBundles() {}

    /** Tells whether the bundle says that it brings a standard. */
    static boolean isCriteria(Bundle bundle) {
        return bundle.getHeaders("").get(HEADER) != null;
    }

    /** Tells whether a criteria bundle came in through the gate. */
    static boolean isAdmitted(Bundle bundle) {
        return digest(bundle).isPresent();
    }

    /** Returns the digest of an admitted bundle. */
    static Optional<ContentDigest> digest(Bundle bundle) {
        String location = bundle.getLocation();
        if (!location.startsWith(LOCATION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContentDigest(location.substring(LOCATION.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String location(ContentDigest digest) {
        return LOCATION + digest.hex();
    }
}
