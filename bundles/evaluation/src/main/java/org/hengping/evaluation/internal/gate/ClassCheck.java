// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.regex.Pattern;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/** Checks one class: what it is, what it declares and, through {@link MethodCheck}, what it does. */
final class ClassCheck extends ClassVisitor {
    private static final Pattern RESERVED = Pattern.compile("(java|javax|jdk|sun|org\\.osgi|org\\.hengping)(\\..*)?");
    private static final Pattern SAMPLE = Pattern.compile("org\\.hengping\\.sample\\..+");

    private final UseCheck uses;
    private final Findings findings;
    private String name = "";
    private String file = "";

    ClassCheck(UseCheck uses, Findings findings) {
        super(Opcodes.ASM9);
        this.uses = uses;
        this.findings = findings;
    }

    @Override
    public void visit(
            int version, int access, String internalName, String signature, String superName, String[] interfaces) {
        name = internalName.replace('/', '.');
        String packageName = AllowedMembers.packageOf(name);
        if (packageName.isEmpty()
                || (RESERVED.matcher(packageName).matches()
                        && !SAMPLE.matcher(packageName).matches())) {
            findings.refuse(
                    name,
                    "package-reserved",
                    "包名“" + packageName + "”属于平台或为空；请用贵单位自己的包名",
                    "the package \"" + packageName + "\" is the platform's or empty; use one of your own");
        }
        if ((access & Opcodes.ACC_MODULE) != 0) {
            findings.refuse(name, "module-info", "不接受 module-info", "module-info is not admitted");
            return;
        }
        if (superName != null) {
            uses.parent(name, superName);
        }
        for (String parent : interfaces) {
            uses.parent(name, parent);
        }
    }

    @Override
    public void visitSource(String source, String debug) {
        file = source == null ? "" : Findings.shown(source, 80);
    }

    @Override
    @SuppressWarnings("NullAway") // null tells the reader to go on
    public ModuleVisitor visitModule(String module, int access, String version) {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public RecordComponentVisitor visitRecordComponent(String component, String descriptor, String signature) {
        uses.type(name + "." + component, Type.getType(descriptor));
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        String place = name + "." + field;
        Type type = Type.getType(descriptor);
        uses.type(place, type);
        if ((access & Opcodes.ACC_STATIC) == 0) {
            return null;
        }
        if ((access & Opcodes.ACC_FINAL) == 0) {
            findings.refuse(
                    place,
                    "static-not-final",
                    "静态字段必须是 final：不同的比对之间不得传递状态",
                    "static fields are final: no state passes from one evaluation to another");
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        String place = name + "." + method;
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            findings.refuse(place, "native-method", "不得有 native 方法", "native methods are not admitted");
        }
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            findings.refuse(
                    place,
                    "synchronized",
                    "不得使用 synchronized：插件只在一个线程上计算",
                    "synchronized may not be used: a plugin computes on one thread");
        }
        if (method.equals("fillInStackTrace") && descriptor.startsWith("()")) {
            findings.refuse(
                    place,
                    "stack-trace",
                    "不得改写 fillInStackTrace：由 JDK 调用",
                    "fillInStackTrace may not be overridden: the JDK calls it");
        }
        if (method.equals("finalize") && descriptor.equals("()V")) {
            findings.refuse(
                    place,
                    "finalizer",
                    "不得有 finalize：它何时在哪个线程运行无法预知",
                    "no finalizer: when and on which thread it runs cannot be foreseen");
        }
        uses.type(place, Type.getMethodType(descriptor));
        return new MethodCheck(place, file, uses, findings);
    }
}
