// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.Locale;
import java.util.Set;
import org.hengping.evaluation.internal.signing.SignatureFiles;

/** Checks which files a bundle has: texts, YAML, and classes if it is a Java plugin. */
final class EntryCheck {
    private static final Set<String> TEXTS = Set.of("yaml", "yml", "md", "txt", "html");
    private static final Set<String> NAMES =
            Set.of("LICENSE", "NOTICE", "README", "META-INF/LICENSE", "META-INF/NOTICE");
    private static final Set<String> ARCHIVES = Set.of("jar", "zip", "war", "ear", "kar", "gz", "tar", "bz2", "xz");
    private static final Set<String> BINARIES = Set.of("so", "dll", "dylib", "jnilib", "exe", "a", "sh", "bat");

    private EntryCheck() {}

    static void check(Iterable<String> paths, boolean java, Findings findings) {
        for (String path : paths) {
            if (!SignatureFiles.isSignatureFile(path)) {
                checkOne(path, java, findings);
            }
        }
    }

    private static void checkOne(String path, boolean java, Findings findings) {
        String extension = extension(path);
        if (path.startsWith("OSGI-INF/") || path.startsWith("META-INF/services/") || path.startsWith("OSGI-OPT/")) {
            findings.refuse(
                    path,
                    "entry-service",
                    "不接受声明式组件、服务或蓝图文件：插件不得自行启动任何代码",
                    "component, service and blueprint files are not admitted: a plugin starts nothing itself");
        } else if (path.startsWith("META-INF/versions/")) {
            findings.refuse(
                    path,
                    "entry-multi-release",
                    "不得是多版本 JAR：同一个类在不同 JDK 上必须相同",
                    "no multi-release JAR: a class must be the same on every JDK");
        } else if (ARCHIVES.contains(extension)) {
            findings.refuse(path, "entry-nested-archive", "不接受嵌套的压缩包", "archives within the archive are not admitted");
        } else if (BINARIES.contains(extension)) {
            findings.refuse(path, "entry-native-code", "不得含本地代码或脚本", "native code and scripts are not admitted");
        } else if (extension.equals("class")) {
            checkClassFile(path, java, findings);
        } else if (!path.equals(BundleManifest.PATH)
                && !NAMES.contains(path)
                && !TEXTS.contains(extension)
                && !path.startsWith("META-INF/maven/")) {
            findings.refuse(
                    path,
                    "entry-unknown",
                    "标准插件只含 YAML、文本和类文件，用不到这个文件",
                    "a criteria plugin holds YAML, texts and class files; it has no use for this file");
        }
    }

    private static void checkClassFile(String path, boolean java, Findings findings) {
        if (!java) {
            findings.refuse(
                    path,
                    "entry-class-in-rule-pack",
                    "规则包不得含类文件；若是 Java 插件，清单应以 Hengping-Criteria 指明实现类",
                    "a rule pack holds no class; a Java plugin names its class in the manifest header Hengping-Criteria");
        } else if (path.startsWith("META-INF/")) {
            findings.refuse(path, "entry-class-place", "类文件不得放在 META-INF 下", "no class belongs under META-INF");
        }
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
