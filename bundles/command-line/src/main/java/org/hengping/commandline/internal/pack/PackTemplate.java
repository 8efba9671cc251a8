// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.evaluation.PackSchemas;

/** The files with which the author of a rule pack begins. */
public final class PackTemplate {
    private static final List<String> FILES = List.of("standard.yaml", "cases/cases.yaml", "README.md");

    private PackTemplate() {}

    /**
     * Writes a pack that passes the check.
     *
     * @return the files written
     * @throws CommandFault if the folder exists and is not empty, or cannot be written
     */
    public static List<Path> write(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : FILES) {
            files.put(
                    name,
                    template(name)
                            .replace("@id@", "own." + NewFolder.words(folder))
                            .replace("@folder@", folder.toString()));
        }
        files.put(".hengping/standard.schema.json", PackSchemas.standard());
        files.put(".hengping/cases.schema.json", PackSchemas.cases());
        return NewFolder.write(folder, files);
    }

    private static String template(String name) {
        try (InputStream in = PackTemplate.class.getResourceAsStream("template/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the template is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the template cannot be read: " + name, e);
        }
    }
}
