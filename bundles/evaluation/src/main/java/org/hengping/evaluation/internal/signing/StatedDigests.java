// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;

/** Compares content with the digests that a section of a manifest or signature file states about it. */
final class StatedDigests {
    /** Those that nobody can make a second content for. Weaker ones beside them say nothing and are not looked at. */
    private static final List<String> STRONG = List.of("SHA-256", "SHA-384", "SHA-512");

    private StatedDigests() {}

    /**
     * Demands that the section states at least one strong digest, and that all strong ones are those of the content.
     *
     * @param suffix what follows the algorithm in the name, e.g. {@code -Digest}
     * @param what the file whose content it is, for the report
     */
    static void require(Attributes section, String suffix, byte[] content, String what)
            throws SignatureRefusedException {
        boolean stated = false;
        for (String algorithm : STRONG) {
            String value = section.getValue(algorithm + suffix);
            if (value != null) {
                stated = true;
                if (!matches(algorithm, value, content)) {
                    throw SignatureRefusedException.broken(what, "内容在签名之后被改动", "its content was changed after signing");
                }
            }
        }
        if (!stated) {
            throw states(section, suffix)
                    ? SignatureRefusedException.weak(
                            what, "该文件只有弱摘要（如 SHA-1、MD5）", "it has weak digests only, such as SHA-1 or MD5")
                    : SignatureRefusedException.broken(what, "签名没有该文件的摘要", "the signature states no digest of it");
        }
    }

    /** Tells whether a section states any digest, strong or weak. */
    static boolean states(Attributes section, String suffix) {
        String end = suffix.toLowerCase(Locale.ROOT);
        return section.keySet().stream()
                .anyMatch(name -> name.toString().toLowerCase(Locale.ROOT).endsWith(end));
    }

    private static boolean matches(String algorithm, String value, byte[] content) {
        try {
            return Arrays.equals(
                    MessageDigest.getInstance(algorithm).digest(content),
                    Base64.getDecoder().decode(value.strip()));
        } catch (IllegalArgumentException noBase64) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
