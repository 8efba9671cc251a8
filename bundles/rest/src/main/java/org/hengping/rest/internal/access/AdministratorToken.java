// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The administrator's token: 256 random bits as base64url without padding, in a file that only its owner may read. It is
 * made where there is none, shown once on the terminal if there is one, and never written to a log. Only its digest stays
 * in memory. Thread-safe.
 */
public final class AdministratorToken {
    /** Name of the file in the data directory. */
    public static final String FILE_NAME = "administrator.token";

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorToken.class);
    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43,200}");
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;
    private volatile Optional<byte[]> digest = Optional.empty();

    private AdministratorToken(Path file) {
        this.file = file;
    }

    /**
     * Reads the token of a data directory, or makes one. If neither is possible that is logged, nobody is the administrator,
     * and it is tried again when somebody comes with a token.
     */
    public static AdministratorToken in(Path data) {
        AdministratorToken token = new AdministratorToken(data.resolve(FILE_NAME));
        token.ready();
        return token;
    }

    /** Tells whether there is a token to compare with. */
    public boolean ready() {
        if (digest.isPresent()) {
            return true;
        }
        synchronized (this) {
            if (digest.isEmpty()) {
                try {
                    digest = Optional.of(sha256(readOrMake()));
                } catch (IOException e) {
                    LOG.error("The administrator's token {} can neither be read nor made: {}", file, e.toString());
                }
            }
            return digest.isPresent();
        }
    }

    /** Compares in time that does not depend on how much of the text is right. */
    public boolean matches(String presented) {
        return ready()
                && digest.map(own -> MessageDigest.isEqual(own, sha256(presented)))
                        .orElse(false);
    }

    private String readOrMake() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        String token = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!FORM.matcher(token).matches()) {
            throw new IOException("it holds no token of 43 to 200 letters, digits, hyphens or underscores");
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new IOException("others than its owner may use it (" + PosixFilePermissions.toString(permissions)
                    + "); if nobody has read it: chmod 600");
        }
        return token;
    }

    private void make() throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        FileAttribute<Set<PosixFilePermission>> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, FILE_NAME, ".new", ownerOnly);
        try {
            write(draft, token + "\n");
            // A link appears whole or not at all, and never over one that somebody else has made meanwhile.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            LOG.info("The administrator's token was made by another process meanwhile");
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
        LOG.info("Made an administrator's token; only its owner can read it: {}", file);
        show(token);
    }

    @SuppressWarnings("SystemConsoleNull") // Where Java always has a console this shows the token on standard output.
    private static void show(String token) {
        Console console = System.console();
        if (console != null) {
            console.printf("管理员令牌（仅显示一次） Administrator token, shown once: %s%n", token);
        }
    }

    private static void write(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
