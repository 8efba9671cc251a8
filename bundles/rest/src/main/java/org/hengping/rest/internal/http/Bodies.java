// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.io.IOException;
import java.io.InputStream;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;

/** Reads request bodies, never more of them than their limit. */
public final class Bodies {
    /** Most bytes of a dossier: 8 MiB. */
    public static final int DOSSIER_LIMIT = 8 * 1024 * 1024;

    /** Most bytes of a plugin: 16 MiB. */
    public static final int PLUGIN_LIMIT = 16 * 1024 * 1024;

    /** Most bytes of a small JSON document: 64 KiB. */
    public static final int SMALL_LIMIT = 64 * 1024;

    private Bodies() {}

    /**
     * Reads the whole body.
     *
     * @param declared what {@code Content-Length} says; empty if it says nothing
     * @param limit most bytes
     * @throws ProblemException 413 if it is or says to be longer; 400 if the client broke off
     */
    public static byte[] read(InputStream body, String declared, int limit) {
        if (declaresMoreThan(declared, limit)) {
            throw Problems.tooLarge(limit);
        }
        try {
            byte[] bytes = body.readNBytes(limit);
            if (bytes.length == limit && body.read() >= 0) {
                throw Problems.tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw Problems.malformed("body", "body-broken-off", "请求体未完整到达。", "The body did not arrive whole.");
        }
    }

    private static boolean declaresMoreThan(String declared, int limit) {
        String digits = declared.strip();
        return !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() > 18 || Long.parseLong(digits) > limit);
    }
}
