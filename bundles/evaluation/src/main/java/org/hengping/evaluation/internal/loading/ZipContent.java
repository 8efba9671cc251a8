// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one entry into exactly the size that its directory entry names. */
final class ZipContent {
    private ZipContent() {}

    static byte[] unpack(byte[] zip, ZipDirectory.Entry entry) throws ArchiveRefusedException {
        byte[] content = entry.deflated()
                ? inflate(zip, entry)
                : Arrays.copyOfRange(zip, entry.data(), entry.data() + entry.packed());
        CRC32 crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != entry.crc()) {
            throw ZipFault.damaged(entry.path());
        }
        return content;
    }

    private static byte[] inflate(byte[] zip, ZipDirectory.Entry entry) throws ArchiveRefusedException {
        byte[] content = new byte[entry.size()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, entry.data(), entry.packed());
            int filled = 0;
            while (filled < content.length) {
                int got = inflater.inflate(content, filled, content.length - filled);
                if (got == 0) {
                    throw ZipFault.damaged(entry.path());
                }
                filled += got;
            }
            // one byte more than was announced is one too many
            boolean over = inflater.inflate(new byte[1]) > 0;
            if (over || !inflater.finished() || inflater.getRemaining() > 0) {
                throw ZipFault.damaged(entry.path());
            }
            return content;
        } catch (DataFormatException e) {
            throw ZipFault.damaged(entry.path());
        } finally {
            inflater.end();
        }
    }
}
