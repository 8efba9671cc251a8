// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.assessment.Rendering;
import org.hengping.rest.internal.fault.Problems;

/** Reads parameters of path, query and header; each throws a ProblemException 400 that names the place. */
public final class Parameters {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,64}");

    private Parameters() {}

    /** Reads the name of a standard. */
    public static StandardId standard(String place, String text) {
        try {
            return new StandardId(text);
        } catch (IllegalArgumentException e) {
            throw Problems.malformed(
                    place,
                    "malformed-standard-id",
                    "标准编号由小写字母和数字组成，以连字符或点相连，至多 100 个字符。",
                    "A standard id is lower-case words joined by hyphens or dots, at most 100 characters.");
        }
    }

    /** Reads an optional name of a standard; empty means none. */
    public static Optional<StandardId> optionalStandard(String place, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(standard(place, text));
    }

    /** Reads the version of a standard. */
    public static StandardVersion version(String place, String text) {
        try {
            return StandardVersion.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.malformed(
                    place, "malformed-version", "版本号形如 1.0.0。", "A version is three numbers such as 1.0.0.");
        }
    }

    /** Reads the digest of a bundle, with or without {@code sha256:} in front. */
    public static ContentDigest plugin(String place, String text) {
        try {
            return text.startsWith("sha256:") ? ContentDigest.parse(text) : new ContentDigest(text);
        } catch (IllegalArgumentException e) {
            throw Problems.malformed(
                    place,
                    "malformed-digest",
                    "插件编号是 64 位小写十六进制的 SHA-256 摘要，可带前缀 sha256:。",
                    "A plugin's id is a SHA-256 digest of 64 lower-case hexadecimal digits, with or without sha256: in front.");
        }
    }

    /** Reads the fingerprint of a certificate, with or without {@code sha256:} in front. */
    public static ContentDigest fingerprint(String place, String text) {
        try {
            return text.startsWith("sha256:") ? ContentDigest.parse(text) : new ContentDigest(text);
        } catch (IllegalArgumentException e) {
            throw Problems.malformed(
                    place,
                    "malformed-fingerprint",
                    "证书指纹是 64 位小写十六进制的 SHA-256 摘要，可带前缀 sha256:。",
                    "A fingerprint is a SHA-256 digest of 64 lower-case hexadecimal digits, with or without sha256: in front.");
        }
    }

    /** Reads the id of an assessment or replay: letters and digits. */
    public static String id(String place, String text) {
        if (!ID.matcher(text).matches()) {
            throw Problems.malformed(place, "malformed-id", "编号由字母和数字组成。", "An id consists of letters and digits.");
        }
        return text;
    }

    /** Reads the name of a rendering; empty means none. */
    public static Optional<Rendering> rendering(String text) {
        for (Rendering rendering : Rendering.values()) {
            if (rendering.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(rendering);
            }
        }
        if (!text.isEmpty()) {
            throw Problems.malformed(
                    "query:rendering",
                    "malformed-rendering",
                    "rendering 只能是 machine、auditor 或 applicant。",
                    "rendering is machine, auditor or applicant.");
        }
        return Optional.empty();
    }

    /** Reads the header {@code Idempotency-Key}; empty means none. */
    public static Optional<String> idempotencyKey(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!KEY.matcher(text).matches()) {
            throw Problems.malformed(
                    "header:Idempotency-Key",
                    "malformed-idempotency-key",
                    "Idempotency-Key 是 1 到 200 个可见 ASCII 字符。",
                    "Idempotency-Key is 1 to 200 visible ASCII characters.");
        }
        return Optional.of(text);
    }
}
