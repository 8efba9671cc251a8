// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdministratorTokenTest {
    private final Path data;
    private final Path file;

    AdministratorTokenTest(@TempDir Path folder) {
        data = folder.resolve("data");
        file = data.resolve(AdministratorToken.FILE_NAME);
    }

    @Test
    void theFirstStartMakes256RandomBitsThatOnlyTheOwnerMayRead() throws IOException {
        AdministratorToken token = AdministratorToken.in(data);
        String text = Files.readString(file).strip();

        assertThat(Base64.getUrlDecoder().decode(text)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(token.matches(text)).isTrue();
        assertThat(token.matches(text + "A")).isFalse();
        assertThat(token.matches("")).isFalse();
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void laterStartsKeepIt() throws IOException {
        AdministratorToken.in(data);
        String text = Files.readString(file).strip();

        assertThat(AdministratorToken.in(data).matches(text)).isTrue();
        assertThat(Files.readString(file).strip()).isEqualTo(text);
    }

    @Test
    void twoPlacesHaveDifferentTokens(@TempDir Path other) throws IOException {
        AdministratorToken.in(data);
        AdministratorToken.in(other);

        assertThat(Files.readString(file)).isNotEqualTo(Files.readString(other.resolve(AdministratorToken.FILE_NAME)));
    }

    @Test
    void aFileThatOthersMayReadIsNotTrustedUntilThatIsMended() throws IOException {
        AdministratorToken.in(data);
        String text = Files.readString(file).strip();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        AdministratorToken token = AdministratorToken.in(data);

        assertThat(token.ready()).isFalse();
        assertThat(token.matches(text)).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(token.matches(text)).isTrue();
    }

    @Test
    void aFileWithoutATokenLetsNobodyIn() throws IOException {
        Files.createDirectories(data);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

        assertThat(AdministratorToken.in(data).matches("")).isFalse();
        assertThat(Files.size(file)).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeLetsNobodyIn() throws IOException {
        Files.createFile(data);

        assertThat(AdministratorToken.in(data).ready()).isFalse();
    }
}
