// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hengping.commandline.internal.terminal.CommandFault;

/** The files with which the author of a Java plugin begins: those of the Maven archetype, made here without Maven. */
public final class JavaTemplate {
    private static final List<String> FILES = List.of(
            "pom.xml",
            "bnd.bnd",
            "README.md",
            "src/main/java/OwnCriteria.java",
            "src/main/resources/standard.yaml",
            "src/main/resources/cases/cases.yaml",
            "src/test/java/ConformanceTest.java",
            ".hengping/standard.schema.json",
            ".hengping/cases.schema.json");

    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");
    private static final String VERSION = "1.0.0";

    private JavaTemplate() {}

    /**
     * Writes a project that Maven builds into a plugin that passes the check.
     *
     * @param group its group, such as {@code cn.edu.example}; the package of its class begins with it
     * @return the files written
     * @throws CommandFault if the folder exists and is not empty, or cannot be written, or the group is no name of a package
     */
    public static List<Path> write(Path folder, String group) {
        if (!GROUP.matcher(group).matches()) {
            throw CommandFault.unreadable(
                    "--group 应为小写字母开头、以点分隔的名称，如 cn.edu.example",
                    "--group is lower-case words joined by dots, such as cn.edu.example");
        }
        String artifact = NewFolder.words(folder);
        String name = group + "." + artifact.replace("-", "");
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : FILES) {
            String place =
                    file.endsWith(".java") ? file.replace("/java/", "/java/" + name.replace('.', '/') + "/") : file;
            files.put(
                    place,
                    resource(file)
                            .replace("${groupId}", group)
                            .replace("${artifactId}", artifact)
                            .replace("${version}", VERSION)
                            .replace("${package}", name));
        }
        return NewFolder.write(folder, files);
    }

    private static String resource(String file) {
        String path = "archetype-resources/" + file;
        try (InputStream in = JavaTemplate.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the archetype is not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the archetype cannot be read: " + path, e);
        }
    }
}
