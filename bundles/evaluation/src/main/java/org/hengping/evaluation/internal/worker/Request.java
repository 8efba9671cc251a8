// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hengping.criteria.ContentDigest;

/** What is said to a worker. */
sealed interface Request {
    /** Load the plugin, or the same plugin for another policy. */
    @SuppressWarnings("ArrayRecordComponent") // a message is written and read once, never compared
    record Load(byte[] bundle, byte[] policy) implements Request {}

    /** Look at a dossier under a policy that was loaded. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Evaluate(ContentDigest policy, byte[] dossier) implements Request {}

    /** Returns the bytes of this message. */
    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            if (this instanceof Load load) {
                out.writeByte('L');
                part(out, load.bundle());
                part(out, load.policy());
            } else if (this instanceof Evaluate evaluate) {
                out.writeByte('E');
                out.writeUTF(evaluate.policy().toString());
                part(out, evaluate.dossier());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads a message. */
    static Request read(byte[] message) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(message))) {
            char type = (char) in.readByte();
            Request request =
                    switch (type) {
                        case 'L' -> new Load(part(in), part(in));
                        case 'E' -> new Evaluate(ContentDigest.parse(in.readUTF()), part(in));
                        default -> throw new MalformedMessageException("a request of type " + (int) type);
                    };
            if (in.available() > 0) {
                throw new MalformedMessageException("a request with something behind it");
            }
            return request;
        }
    }

    private static void part(DataOutputStream out, byte[] content) throws IOException {
        out.writeInt(content.length);
        out.write(content);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new MalformedMessageException("a part of " + length + " bytes");
        }
        return in.readNBytes(length);
    }
}
