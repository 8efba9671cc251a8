// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.evaluation.GateLimits;

/** Reads the directory of a ZIP file (APPNOTE 6.3, without ZIP64, encryption or comment) and compares it with the entries. */
final class ZipDirectory {
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DESCRIPTOR_FOLLOWS = 1 << 3;
    /** Deflate levels, data descriptor, UTF-8 names; everything else (encryption, patches) is refused. */
    private static final int KNOWN_FLAGS = 0b110 | DESCRIPTOR_FOLLOWS | 1 << 11;

    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._$-]+(?:/[A-Za-z0-9._$-]+)*/?");

    /**
     * One entry.
     *
     * @param path its path; a folder's ends with a slash
     * @param flags general purpose flags
     * @param method 0 or 8
     * @param crc CRC-32 of the content
     * @param packed bytes in the archive
     * @param size bytes of the content
     * @param local offset of its local header
     * @param data offset of its bytes
     */
    record Entry(String path, int flags, int method, int crc, int packed, int size, int local, int data) {
        boolean folder() {
            return path.endsWith("/");
        }

        boolean deflated() {
            return method == DEFLATED;
        }
    }

    private final ByteBuffer zip;
    private final GateLimits limits;

    private ZipDirectory(byte[] bytes, GateLimits limits) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    static List<Entry> read(byte[] bytes, GateLimits limits) throws ArchiveRefusedException {
        if (bytes.length > limits.bundleBytes()) {
            throw ZipFault.tooLarge(
                    "",
                    "文件大于 " + limits.bundleBytes() + " 字节",
                    "the file is larger than " + limits.bundleBytes() + " bytes");
        }
        return new ZipDirectory(bytes, limits).entries();
    }

    private List<Entry> entries() throws ArchiveRefusedException {
        int end = zip.limit() - END_LENGTH;
        if (end < 0 || zip.getInt(end) != END_SIGNATURE) {
            throw ZipFault.notAnArchive();
        }
        int count = unsignedShort(end + 10);
        if (unsignedShort(end + 4) != 0 || unsignedShort(end + 6) != 0 || unsignedShort(end + 8) != count) {
            throw ZipFault.ambiguous("", "分卷", "it is split into volumes");
        }
        long size = unsignedInt(end + 12);
        long start = unsignedInt(end + 16);
        if (unsignedShort(end + 20) != 0 || start + size != end) {
            throw ZipFault.ambiguous("", "目录之前或之后有多余的字节", "there are bytes before or after its directory");
        }
        if (count > limits.entries()) {
            throw ZipFault.tooLarge(
                    "",
                    "压缩包内的文件多于 " + limits.entries() + " 个",
                    "the archive has more than " + limits.entries() + " entries");
        }
        return checked(central((int) start, end, count), (int) start);
    }

    private List<Entry> central(int start, int end, int count) throws ArchiveRefusedException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long total = 0;
        int at = start;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_LENGTH > end || zip.getInt(at) != CENTRAL_SIGNATURE) {
                throw ZipFault.damaged("");
            }
            int nameLength = unsignedShort(at + 28);
            int next = at + CENTRAL_LENGTH + nameLength + unsignedShort(at + 30) + unsignedShort(at + 32);
            if (next > end) {
                throw ZipFault.damaged("");
            }
            String path = path(at + CENTRAL_LENGTH, nameLength);
            if (!names.add(withoutSlash(path).toLowerCase(Locale.ROOT))) {
                throw ZipFault.duplicate(path);
            }
            long packed = unsignedInt(at + 20);
            long content = unsignedInt(at + 24);
            total += content;
            requireSizes(path, packed, content, total);
            long local = unsignedInt(at + 42);
            if (local >= start) {
                throw ZipFault.damaged(path);
            }
            entries.add(new Entry(
                    path,
                    unsignedShort(at + 8),
                    unsignedShort(at + 10),
                    zip.getInt(at + 16),
                    (int) packed,
                    (int) content,
                    (int) local,
                    0));
            at = next;
        }
        if (at != end) {
            throw ZipFault.damaged("");
        }
        return entries;
    }

    private void requireSizes(String path, long packed, long content, long total) throws ArchiveRefusedException {
        if (content > limits.entryBytes()) {
            throw ZipFault.tooLarge(
                    path,
                    "解压后大于 " + limits.entryBytes() + " 字节",
                    "unpacked it is larger than " + limits.entryBytes() + " bytes");
        }
        if (total > limits.unpackedBytes()) {
            throw ZipFault.tooLarge(
                    "",
                    "解压后总共大于 " + limits.unpackedBytes() + " 字节",
                    "unpacked the archive is larger than " + limits.unpackedBytes() + " bytes");
        }
        if (packed > zip.limit()) {
            throw ZipFault.damaged(path);
        }
    }

    /** Follows the local headers from the first byte to the directory; each must say what the directory says. */
    private List<Entry> checked(List<Entry> central, int directory) throws ArchiveRefusedException {
        List<Entry> inOrder = new ArrayList<>(central);
        inOrder.sort(Comparator.comparingInt(Entry::local));
        List<Entry> result = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            Entry entry = inOrder.get(i);
            int next = i + 1 < inOrder.size() ? inOrder.get(i + 1).local() : directory;
            if (entry.local() != at) {
                throw ZipFault.ambiguous(entry.path(), "文件之间有空隙或重叠", "entries overlap or leave gaps");
            }
            result.add(local(entry, next));
            at = next;
        }
        if (at != directory) {
            throw ZipFault.ambiguous("", "文件之前有多余的字节", "there are bytes before its entries");
        }
        return result;
    }

    private Entry local(Entry entry, int next) throws ArchiveRefusedException {
        int at = entry.local();
        if ((long) at + LOCAL_LENGTH > next || zip.getInt(at) != LOCAL_SIGNATURE) {
            throw ZipFault.damaged(entry.path());
        }
        int nameLength = unsignedShort(at + 26);
        long data = (long) at + LOCAL_LENGTH + nameLength + unsignedShort(at + 28);
        long dataEnd = data + entry.packed();
        if (dataEnd > next || !path(at + LOCAL_LENGTH, nameLength).equals(entry.path())) {
            throw ZipFault.damaged(entry.path());
        }
        if (unsignedShort(at + 6) != entry.flags() || unsignedShort(at + 8) != entry.method()) {
            throw ZipFault.damaged(entry.path());
        }
        if ((entry.flags() & ~KNOWN_FLAGS) != 0 || (entry.method() != STORED && entry.method() != DEFLATED)) {
            throw ZipFault.ambiguous(
                    entry.path(), "使用了加密或不支持的压缩方法", "it is encrypted or packed by a method that is not supported");
        }
        if ((entry.method() == STORED && entry.packed() != entry.size()) || (entry.folder() && entry.size() != 0)) {
            throw ZipFault.damaged(entry.path());
        }
        boolean described = (entry.flags() & DESCRIPTOR_FOLLOWS) != 0;
        boolean agrees =
                described ? descriptor((int) dataEnd, next, entry) : dataEnd == next && sameNumbers(at + 14, entry);
        if (!agrees) {
            throw ZipFault.damaged(entry.path());
        }
        return new Entry(
                entry.path(),
                entry.flags(),
                entry.method(),
                entry.crc(),
                entry.packed(),
                entry.size(),
                entry.local(),
                (int) data);
    }

    private boolean descriptor(int at, int next, Entry entry) {
        if (next - at == 16) {
            return zip.getInt(at) == DESCRIPTOR_SIGNATURE && sameNumbers(at + 4, entry);
        }
        return next - at == 12 && sameNumbers(at, entry);
    }

    private boolean sameNumbers(int at, Entry entry) {
        return zip.getInt(at) == entry.crc()
                && unsignedInt(at + 4) == entry.packed()
                && unsignedInt(at + 8) == entry.size();
    }

    private String path(int at, int length) throws ArchiveRefusedException {
        byte[] name = new byte[length];
        zip.get(at, name);
        String path = new String(name, StandardCharsets.US_ASCII);
        if (length > limits.pathLength()
                || !PATH.matcher(path).matches()
                || DOTS.matcher(path).find()) {
            throw ZipFault.badPath(path.length() > 80 ? path.substring(0, 80) : path);
        }
        return path;
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(zip.getInt(at));
    }
}
