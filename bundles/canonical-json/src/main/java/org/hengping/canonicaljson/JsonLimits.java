// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/**
 * How much a document may ask of the reader.
 *
 * @param maxBytes length of the document in bytes; at least 1
 * @param maxDepth how many arrays and objects may stand in one another; from 1 to {@value #DEEPEST}
 * @param maxStringLength length of a string or member name in UTF-16 code units; at least 1
 * @param maxItems number of values in the whole document, each array and object counting as one; at least 1
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxStringLength, int maxItems) {
    /** The greatest depth that can be asked for; what is nested deeper can neither be read nor written. */
    public static final int DEEPEST = 1_000;

    /** For a dossier: 8 MiB, depth 64, strings of 100,000 UTF-16 code units, 200,000 values. */
    public static final JsonLimits DOSSIER = new JsonLimits(8 * 1024 * 1024, 64, 100_000, 200_000);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a limit is outside its range
     */
    public JsonLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxDepth > DEEPEST || maxStringLength < 1 || maxItems < 1) {
            throw new IllegalArgumentException("limits must be positive and the depth at most " + DEEPEST);
        }
    }

    /** The same as the constructor. */
    public static JsonLimits of(int maxBytes, int maxDepth, int maxStringLength, int maxItems) {
        return new JsonLimits(maxBytes, maxDepth, maxStringLength, maxItems);
    }
}
