// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.fault;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Text;

/**
 * Something went wrong for a reason that the caller can see and mend. Its texts never hold a stack, a class name or
 * another person's data. Every face shows it in its own way: REST as problem+json (RFC 9457), the shell as a message.
 */
public final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What family of fault it is. */
    public enum Kind {
        /** There is no such thing. */
        NOT_FOUND,
        /** It contradicts what is there. */
        CONFLICT,
        /** The input is not acceptable; the violations say where. */
        INVALID,
        /** The input is larger than the limit. */
        TOO_LARGE,
        /** The thing was changed since it was read. */
        STALE,
        /** It cannot be done now; trying again later may help. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Text text;
    private final transient List<Violation> violations;

    /**
     * @param kind family
     * @param code stable machine code, lower-case words joined by hyphens
     * @param text what happened and what to do
     * @param violations single places in the input
     */
    public PlatformException(Kind kind, String code, Text text, List<Violation> violations) {
        super(code + ": " + text.en());
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = Objects.requireNonNull(code, "code");
        this.text = text;
        this.violations = List.copyOf(violations);
    }

    /** As the other, without violations. */
    public PlatformException(Kind kind, String code, Text text) {
        this(kind, code, text, List.of());
    }

    /** Returns the family. */
    public Kind kind() {
        return kind;
    }

    /** Returns the stable machine code. */
    public String code() {
        return code;
    }

    /** Returns what happened and what to do. */
    public Text text() {
        return text;
    }

    /** Returns the single places in the input. */
    public List<Violation> violations() {
        return violations;
    }
}
