// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;
import org.hengping.rest.internal.fault.Problem;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;

/**
 * Compares what arrived with what the client says that it sent: {@code Content-Digest} and {@code Repr-Digest} (RFC 9530),
 * and the digest that an earlier look at the same bytes gave.
 */
public final class DigestFields {
    public static final String CONTENT_DIGEST = "Content-Digest";
    public static final String REPR_DIGEST = "Repr-Digest";

    /** RFC 9530, section 7.2: the algorithms that are still to be used; others are passed over, as it allows. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private DigestFields() {}

    /**
     * Compares a body with a digest field.
     *
     * @param header the field's name
     * @param value what it says, e.g. {@code sha-256=:base64:}; empty if the client sent none
     * @throws ProblemException 400 if it is malformed, or the body has another digest
     */
    public static void require(String header, String value, byte[] body) {
        if (value.isBlank()) {
            return;
        }
        for (String member : value.split(",", -1)) {
            int sign = member.indexOf('=');
            if (sign < 0) {
                throw malformed(header);
            }
            String algorithm = member.substring(0, sign).strip().toLowerCase(Locale.ROOT);
            byte[] stated = bytes(header, member.substring(sign + 1).strip());
            String name = ALGORITHMS.getOrDefault(algorithm, "");
            if (!name.isEmpty() && !MessageDigest.isEqual(stated, digest(name, body))) {
                throw new ProblemException(Problem.of(
                                400,
                                "digest-mismatch",
                                new Text(
                                        "收到的内容与 " + header + " 所述摘要不符；实际为 " + ContentDigest.of(body) + "，请重新上传。",
                                        "What arrived has another digest than " + header + " says; it is "
                                                + ContentDigest.of(body) + ". Upload it again."))
                        .at("header:" + header));
            }
        }
    }

    /** Takes a byte sequence of structured fields (RFC 9651): base64 between colons; parameters may follow. */
    private static byte[] bytes(String header, String item) {
        int end = item.indexOf(':', 1);
        if (!item.startsWith(":") || end < 0 || !(end + 1 == item.length() || item.charAt(end + 1) == ';')) {
            throw malformed(header);
        }
        try {
            return Base64.getDecoder().decode(item.substring(1, end));
        } catch (IllegalArgumentException e) {
            throw malformed(header);
        }
    }

    private static ProblemException malformed(String header) {
        return Problems.malformed(
                "header:" + header,
                "malformed-digest-field",
                header + " 形如 sha-256=:…:（冒号之间为 base64）。",
                header + " is like sha-256=:…: with base64 between the colons.");
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /**
     * Compares a bundle with the one that was looked at before.
     *
     * @param expected {@code sha256:} and 64 hexadecimal digits, as the report of the gate names the bundle; empty if the
     *     client expects nothing
     * @throws ProblemException 400 if it is malformed; 409 if the bundle is another
     */
    public static void requireExpected(String expected, byte[] bundle) {
        if (expected.isEmpty()) {
            return;
        }
        ContentDigest digest = ContentDigest.of(bundle);
        if (!Parameters.plugin("query:expect", expected).equals(digest)) {
            Text text = new Text(
                    "上传的插件与先前检查的不是同一个：它的摘要是 " + digest + "；未安装。",
                    "The bundle is not the one that was checked before: its digest is " + digest
                            + ". Nothing was installed.");
            throw new ProblemException(new Problem(
                    409,
                    "bundle-changed",
                    text,
                    List.of(new Violation("query:expect", "bundle-changed", text)),
                    Map.of()));
        }
    }
}
