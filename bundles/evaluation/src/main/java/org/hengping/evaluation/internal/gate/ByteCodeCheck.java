// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Checks all classes of a Java plugin by their bytes; nothing is loaded. */
final class ByteCodeCheck {
    private static final String CONTRACT = "org/hengping/criteria/plugin/CriteriaPlugin";
    private static final int MAGIC = 0xCAFEBABE;
    private static final int CLASS_VERSION_17 = 61;
    /** Older ones may have subroutines, which cannot be verified by types. */
    private static final int CLASS_VERSION_8 = 52;

    private final PluginClasses own = new PluginClasses();
    private final List<ClassReader> readers = new ArrayList<>();
    private final Findings findings;

    private ByteCodeCheck(Findings findings) {
        this.findings = findings;
    }

    static void check(Map<String, byte[]> files, String criteriaClass, AllowedMembers allowed, Findings findings) {
        ByteCodeCheck check = new ByteCodeCheck(findings);
        files.forEach((path, content) -> {
            if (path.endsWith(".class")) {
                check.read(path, content);
            }
        });
        UseCheck uses = new UseCheck(check.own, allowed, findings);
        for (ClassReader reader : check.readers) {
            check.visit(reader, uses);
        }
        check.requireCriteria(criteriaClass);
    }

    // ASM says with various unchecked exceptions that a class file is malformed, and follows annotations nested in one
    // another until the stack ends; all of that means the same here.
    private void read(String path, byte[] content) {
        if (content.length < 10 || bigEndian(content, 0) != MAGIC) {
            unreadable(path);
            return;
        }
        int version = bigEndian(content, 4);
        if ((version & 0xFFFF) > CLASS_VERSION_17 || (version & 0xFFFF) < CLASS_VERSION_8 || version >>> 16 != 0) {
            findings.refuse(
                    path,
                    "class-version",
                    "类文件版本 " + (version & 0xFFFF) + " 不受支持；请用 --release 17 编译，不用预览功能",
                    "class file version " + (version & 0xFFFF)
                            + " is not supported; compile with --release 17 and without preview features");
            return;
        }
        try {
            ClassFileBounds.require(content);
            ClassReader reader = new ClassReader(content);
            String name = own.add(reader);
            if (!path.equals(name + ".class")) {
                findings.refuse(
                        path,
                        "class-place",
                        "文件里的类是 " + name.replace('/', '.') + "，与路径不符",
                        "the file holds the class " + name.replace('/', '.') + ", which does not belong at this path");
            }
            readers.add(reader);
        } catch (RuntimeException | StackOverflowError e) {
            unreadable(path);
        }
    }

    private void visit(ClassReader reader, UseCheck uses) {
        try {
            reader.accept(new ClassCheck(uses, findings), ClassReader.SKIP_FRAMES);
        } catch (RuntimeException | StackOverflowError e) {
            unreadable(reader.getClassName() + ".class");
        }
    }

    private void unreadable(String path) {
        findings.refuse(
                path, "class-unreadable", "不是有效的类文件，无法检查", "this is no valid class file, so it cannot be checked");
    }

    private static int bigEndian(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }

    private void requireCriteria(String criteriaClass) {
        String internal = criteriaClass.replace('.', '/');
        PluginClasses.Shape shape = own.shape(internal).orElse(null);
        if (shape == null) {
            refuseCriteria(criteriaClass, "包内没有这个类", "the bundle has no such class");
            return;
        }
        boolean plain = shape.has(Opcodes.ACC_PUBLIC)
                && shape.has(Opcodes.ACC_FINAL)
                && !shape.has(Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM);
        if (!plain) {
            refuseCriteria(criteriaClass, "必须是 public final 类", "it must be a public final class");
        }
        if (!own.foreignParents(internal).contains(CONTRACT)) {
            refuseCriteria(
                    criteriaClass,
                    "必须实现 org.hengping.criteria.plugin.CriteriaPlugin",
                    "it must implement org.hengping.criteria.plugin.CriteriaPlugin");
        }
        int constructor = shape.members().getOrDefault("<init> ()V", 0);
        if ((constructor & Opcodes.ACC_PUBLIC) == 0) {
            refuseCriteria(criteriaClass, "必须有公开的无参构造方法", "it must have a public constructor without parameters");
        }
    }

    private void refuseCriteria(String criteriaClass, String zh, String en) {
        findings.refuse(
                BundleManifest.PATH,
                "criteria-class",
                "Hengping-Criteria 指明的类 " + criteriaClass + "：" + zh,
                "the class " + criteriaClass + " named by Hengping-Criteria: " + en);
    }
}
