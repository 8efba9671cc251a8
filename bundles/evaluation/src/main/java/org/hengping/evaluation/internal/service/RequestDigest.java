// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.nio.charset.StandardCharsets;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/** Tells whether two requests under one key ask for the same, byte for byte. */
final class RequestDigest {
    private RequestDigest() {}

    static String of(StandardId standard, StandardVersion version, byte[] dossier) {
        String request = "assess\n" + standard + "\n" + version + "\n" + ContentDigest.of(dossier);
        return ContentDigest.of(request.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
