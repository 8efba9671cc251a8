// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Messages in a pipe: four bytes of length, then so many bytes. */
final class Frames {
    /** Longest message to a worker: a bundle with a policy, or a dossier. */
    static final int LONGEST_REQUEST = 64 << 20;

    /** Longest message from a worker. */
    static final int LONGEST_ANSWER = 8 << 20;

    private Frames() {}

    static void write(DataOutputStream out, byte[] message) throws IOException {
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }

    /**
     * Reads a message.
     *
     * @return nothing at the end of the pipe
     * @throws IOException if the length is not allowed, or the pipe ends within a message
     */
    static Optional<byte[]> read(DataInputStream in, int longest) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException end) {
            return Optional.empty();
        }
        if (length < 1 || length > longest) {
            throw new MalformedMessageException("a message of " + length + " bytes");
        }
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new EOFException("the pipe ends within a message");
        }
        return Optional.of(message);
    }
}
