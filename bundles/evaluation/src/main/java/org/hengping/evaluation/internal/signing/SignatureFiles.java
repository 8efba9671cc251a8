// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files of the one signature of a bundle.
 *
 * @param statement path of the signature file ({@code META-INF/NAME.SF})
 * @param block path of the signature block ({@code META-INF/NAME.RSA} or {@code .EC})
 */
public record SignatureFiles(String statement, String block) {
    private static final String FOLDER = "META-INF/";
    private static final String STATEMENT = "sf";
    private static final Set<String> BLOCKS = Set.of("rsa", "dsa", "ec");

    /** Tells whether a file belongs to a signature and is therefore not covered by it. */
    public static boolean isSignatureFile(String path) {
        return isStatement(path) || isBlock(path);
    }

    /**
     * Finds the signature of a bundle.
     *
     * @param paths all files of the bundle
     * @return nothing if it has no file of a signature
     * @throws SignatureRefusedException if there is half a signature, or more than one
     */
    static Optional<SignatureFiles> of(Iterable<String> paths) throws SignatureRefusedException {
        List<String> statements = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (String path : paths) {
            if (isStatement(path)) {
                statements.add(path);
            } else if (isBlock(path)) {
                blocks.add(path);
            }
        }
        if (statements.isEmpty() && blocks.isEmpty()) {
            return Optional.empty();
        }
        if (statements.size() > 1 || blocks.size() > 1) {
            throw doubled();
        }
        if (statements.isEmpty()
                || blocks.isEmpty()
                || !baseName(statements.get(0)).equals(baseName(blocks.get(0)))) {
            throw SignatureRefusedException.broken(
                    FOLDER,
                    "签名文件不成对（需要一个 .SF 和一个同名的 .RSA 或 .EC）",
                    "its files are no pair (one .SF, one .RSA or .EC of the same name)");
        }
        return Optional.of(new SignatureFiles(statements.get(0), blocks.get(0)));
    }

    static SignatureRefusedException doubled() {
        return SignatureRefusedException.of(
                FOLDER,
                "signature-doubled",
                "有两个以上的签名：无法确认由谁负责；只保留一个签名者",
                "it is signed more than once, so nobody can tell who answers for it; keep one signer");
    }

    private static boolean isStatement(String path) {
        return inFolder(path) && extension(path).equals(STATEMENT);
    }

    private static boolean isBlock(String path) {
        return inFolder(path) && BLOCKS.contains(extension(path));
    }

    private static boolean inFolder(String path) {
        return path.startsWith(FOLDER) && path.indexOf('/', FOLDER.length()) < 0;
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String baseName(String path) {
        return path.substring(0, path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }
}
