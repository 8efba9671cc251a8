// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/**
 * A document that the {@link StrictJsonReader} refused, with the place and the reason.
 *
 * <p>The texts quote at most a member name or a number of the document, shortened; never another value.
 */
public final class JsonSyntaxException extends Exception {
    private final JsonFault fault;
    private final int line;
    private final int column;
    private final String pointer;
    private final String english;
    private final String chinese;

    JsonSyntaxException(JsonFault fault, TextPosition position, String pointer, String detail) {
        super(fault + " at line " + position.line() + ", column " + position.column()
                + (pointer.isEmpty() ? "" : ", in " + pointer) + ": " + fault.english(detail));
        this.fault = fault;
        this.line = position.line();
        this.column = position.column();
        this.pointer = pointer;
        this.english = fault.english(detail);
        this.chinese = fault.chinese(detail);
    }

    /** The stable code. */
    public JsonFault fault() {
        return fault;
    }

    /** The line, from 1; lines end with LF, CR or CR LF. */
    public int line() {
        return line;
    }

    /** The column, from 1, counted in Unicode code points. */
    public int column() {
        return column;
    }

    /**
     * The JSON pointer (RFC 6901) to where the reader was: the value itself, or the array or object around it when the
     * value had not been reached. Empty at the top; shortened in front with {@code …} when very long.
     */
    public String pointer() {
        return pointer;
    }

    /** What is wrong and what to do, in English. */
    public String english() {
        return english;
    }

    /** What is wrong and what to do, in Chinese. */
    public String chinese() {
        return chinese;
    }
}
