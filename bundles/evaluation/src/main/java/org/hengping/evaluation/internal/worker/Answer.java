// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;

/** What a worker says. Whoever reads one trusts nothing of it but its form. */
sealed interface Answer {
    /** Number of this way to talk. */
    int PROTOCOL = 1;

    /** The worker is up. */
    record Ready(int protocol) implements Answer {}

    /** The plugin is loaded. */
    record Loaded() implements Answer {}

    /** What the plugin found, look by look. */
    record Looks(List<Look> looks) implements Answer {
        public Looks {
            looks = List.copyOf(looks);
        }
    }

    /** It could not be done. */
    record Failed(PlatformException fault) implements Answer {}

    /** Most violations of a fault that are told on. */
    int MOST_VIOLATIONS = 50;

    /** Returns the bytes of this message. */
    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            if (this instanceof Ready ready) {
                out.writeByte('R');
                out.writeInt(ready.protocol());
            } else if (this instanceof Loaded) {
                out.writeByte('O');
            } else if (this instanceof Looks looks) {
                out.writeByte('A');
                LookForm.write(out, looks.looks());
            } else if (this instanceof Failed failed) {
                out.writeByte('F');
                write(out, failed.fault());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads a message. */
    static Answer read(byte[] message) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(message))) {
            char type = (char) in.readByte();
            Answer answer =
                    switch (type) {
                        case 'R' -> new Ready(in.readInt());
                        case 'O' -> new Loaded();
                        case 'A' -> new Looks(LookForm.read(in));
                        case 'F' -> new Failed(fault(in));
                        default -> throw new MalformedMessageException("an answer of type " + (int) type);
                    };
            if (in.available() > 0) {
                throw new MalformedMessageException("an answer with something behind it");
            }
            return answer;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new MalformedMessageException("an answer that says what cannot be", e);
        }
    }

    private static void write(DataOutputStream out, PlatformException fault) throws IOException {
        out.writeUTF(fault.kind().name());
        out.writeUTF(LookForm.cut(fault.code()));
        write(out, fault.text());
        List<Violation> violations =
                fault.violations().stream().limit(MOST_VIOLATIONS).toList();
        out.writeInt(violations.size());
        for (Violation violation : violations) {
            out.writeUTF(LookForm.cut(violation.place()));
            out.writeUTF(LookForm.cut(violation.code()));
            write(out, violation.text());
        }
    }

    private static void write(DataOutputStream out, Text text) throws IOException {
        out.writeUTF(LookForm.cut(text.zh()));
        out.writeUTF(LookForm.cut(text.en()));
    }

    private static PlatformException fault(DataInputStream in) throws IOException {
        PlatformException.Kind kind = PlatformException.Kind.valueOf(in.readUTF());
        if (kind != PlatformException.Kind.INVALID && kind != PlatformException.Kind.UNAVAILABLE) {
            throw new MalformedMessageException("a fault of kind " + kind);
        }
        String code = code(in.readUTF());
        Text text = text(in);
        int count = in.readInt();
        if (count < 0 || count > MOST_VIOLATIONS) {
            throw new MalformedMessageException("a fault with " + count + " violations");
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            violations.add(new Violation(LookForm.shown(in.readUTF()), code(in.readUTF()), text(in)));
        }
        return new PlatformException(kind, code, text, violations);
    }

    private static Text text(DataInputStream in) throws IOException {
        return new Text(LookForm.shown(in.readUTF()), LookForm.shown(in.readUTF()));
    }

    private static String code(String code) throws IOException {
        if (!code.matches("[a-z][a-z-]{0,63}")) {
            throw new MalformedMessageException("a fault with an odd code");
        }
        return code;
    }
}
