// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hengping.evaluation.internal.allowed.AllowedMembers;

/** Checks the manifest: it may describe the bundle and import the contract; nothing in it may make anything run. */
final class ManifestCheck {
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
    private static final Pattern VERSION =
            Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}(\\.[0-9]{1,9}(\\.[A-Za-z0-9_-]{1,100})?)?)?");

    /** Headers that only describe, and those checked below. */
    private static final Set<String> KNOWN = insensitive(
            "Manifest-Version",
            "Signature-Version",
            "Created-By",
            "Originally-Created-By",
            "Built-By",
            "Build-Jdk",
            "Build-Jdk-Spec",
            "Tool",
            "Bnd-LastModified",
            "Archiver-Version",
            "Automatic-Module-Name",
            "Implementation-Title",
            "Implementation-Version",
            "Implementation-Vendor",
            "Specification-Title",
            "Specification-Version",
            "Specification-Vendor",
            "Bundle-ManifestVersion",
            "Bundle-SymbolicName",
            "Bundle-Version",
            "Bundle-Name",
            "Bundle-Description",
            "Bundle-Vendor",
            "Bundle-License",
            "Bundle-Copyright",
            "Bundle-Category",
            "Bundle-ContactAddress",
            "Bundle-Developers",
            "Bundle-DocURL",
            "Bundle-SCM",
            "Bundle-RequiredExecutionEnvironment",
            "Bundle-ClassPath",
            "Private-Package",
            "Include-Resource",
            "Import-Package",
            "Require-Capability",
            BundleManifest.STANDARD,
            BundleManifest.CRITERIA);

    /** Why a header that is often met is refused; any other unknown one is refused in general words. */
    private static final Map<String, String[]> REFUSED = refused();

    private ManifestCheck() {}

    private static Set<String> insensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    private static Map<String, String[]> refused() {
        Map<String, String[]> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String[] runs = {"插件不得自行启动任何代码；平台按需创建实例", "a plugin starts nothing itself; the platform makes instances"};
        map.put("Bundle-Activator", runs);
        map.put("Bundle-ActivationPolicy", runs);
        map.put("ExtensionBundle-Activator", runs);
        map.put("Service-Component", runs);
        map.put("Bundle-Blueprint", runs);
        map.put("Launcher-Agent-Class", runs);
        map.put("Main-Class", runs);
        String[] joins = {"插件不得并入其他组件或依赖整个组件", "a plugin neither joins nor requires another bundle"};
        map.put("Fragment-Host", joins);
        map.put("Require-Bundle", joins);
        String[] later = {"插件只能使用事先声明的导入", "a plugin imports only what it declares beforehand"};
        map.put("DynamicImport-Package", later);
        map.put("Class-Path", later);
        String[] gives = {"插件不向其他组件提供任何内容", "a plugin offers nothing to other bundles"};
        map.put("Export-Package", gives);
        map.put("Export-Service", gives);
        map.put("Import-Service", gives);
        map.put("Provide-Capability", gives);
        map.put("Bundle-NativeCode", new String[] {"不得含本地代码", "native code is not admitted"});
        map.put("Multi-Release", new String[] {
            "不得是多版本 JAR：同一个类在不同 JDK 上必须相同", "no multi-release JAR: a class must be the same on every JDK"
        });
        return map;
    }

    static void check(BundleManifest manifest, AllowedMembers allowed, Findings findings) {
        requireIdentity(manifest, findings);
        manifest.headers().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> refuse(name, findings));
        manifest.header("Bundle-ClassPath")
                .filter(path -> !path.equals("."))
                .ifPresent(path -> findings.refuse(
                        BundleManifest.PATH,
                        "manifest-class-path",
                        "Bundle-ClassPath 只能是“.”：不接受嵌套的 JAR",
                        "Bundle-ClassPath can only be \".\": nested JARs are not admitted"));
        manifest.header("Import-Package").ifPresent(imports -> checkImports(imports, allowed, findings));
        manifest.header("Require-Capability").ifPresent(required -> HeaderClauses.paths(required).stream()
                .filter(namespace -> !namespace.equals("osgi.ee"))
                .forEach(namespace -> findings.refuse(
                        BundleManifest.PATH,
                        "manifest-requirement",
                        "Require-Capability 只能要求 osgi.ee，不能要求 " + namespace,
                        "Require-Capability can ask for osgi.ee only, not for " + namespace)));
    }

    private static void requireIdentity(BundleManifest manifest, Findings findings) {
        if (!manifest.header("Bundle-ManifestVersion").filter("2"::equals).isPresent()) {
            missing("Bundle-ManifestVersion", "2", findings);
        }
        if (manifest.header("Bundle-SymbolicName")
                .filter(name ->
                        name.length() <= 200 && SYMBOLIC_NAME.matcher(name).matches())
                .isEmpty()) {
            missing("Bundle-SymbolicName", "org.example.my-standard", findings);
        }
        if (manifest.header("Bundle-Version")
                .filter(version -> VERSION.matcher(version).matches())
                .isEmpty()) {
            missing("Bundle-Version", "1.0.0", findings);
        }
    }

    private static void missing(String header, String example, Findings findings) {
        findings.refuse(
                BundleManifest.PATH,
                "manifest-header-missing",
                "清单头 " + header + " 缺失或格式不对；例如 " + header + ": " + example,
                "the header " + header + " is missing or has another form; an example is " + header + ": " + example);
    }

    private static void refuse(String name, Findings findings) {
        String[] why = REFUSED.getOrDefault(name, new String[] {"标准插件用不到它", "a criteria plugin has no use for it"});
        findings.refuse(
                BundleManifest.PATH,
                "manifest-header-refused",
                "不接受清单头 " + name + "：" + why[0],
                "the header " + name + " is not admitted: " + why[1]);
    }

    private static void checkImports(String imports, AllowedMembers allowed, Findings findings) {
        for (String name : HeaderClauses.paths(imports)) {
            if (!allowed.mayImport(name)) {
                findings.refuse(
                        BundleManifest.PATH,
                        "manifest-import-refused",
                        "不得导入包 " + name + "：插件只能使用 org.hengping.criteria 及其子包和少数 java.* 包",
                        "the package " + name
                                + " may not be imported: a plugin uses org.hengping.criteria with its subpackages and a few java.* packages");
            }
        }
    }
}
