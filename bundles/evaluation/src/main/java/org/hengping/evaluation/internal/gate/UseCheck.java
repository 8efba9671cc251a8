// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.Optional;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Checks single uses of types and members against the table; what the bundle itself declares is always allowed. */
final class UseCheck {
    private final PluginClasses own;
    private final AllowedMembers allowed;
    private final Findings findings;

    UseCheck(PluginClasses own, AllowedMembers allowed, Findings findings) {
        this.own = own;
        this.allowed = allowed;
        this.findings = findings;
    }

    /** Checks all types within a type: the elements of an array, the parameters and the result of a method. */
    boolean type(String place, Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> type(place, type.getElementType());
            case Type.OBJECT -> internalName(place, type.getInternalName());
            case Type.METHOD -> {
                boolean fine = type(place, type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    fine &= type(place, argument);
                }
                yield fine;
            }
            default -> true;
        };
    }

    boolean internalName(String place, String internalName) {
        String name = internalName.replace('/', '.');
        if (own.contains(internalName) || allowed.allowsClass(name)) {
            return true;
        }
        AllowedMembers.Instead instead = allowed.instead(name, "");
        findings.refuse(
                place,
                "class-not-allowed",
                "不得使用类 " + name + "。可用：" + instead.zh(),
                "the class " + name + " may not be used; use instead: " + instead.en());
        return false;
    }

    /** A method reference: what it names is called without code of ours around it. */
    void handle(String place, Handle handle) {
        if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            findings.refuse(
                    place,
                    "constructor-reference",
                    "不得使用构造方法引用 " + shown(handle) + "。可用：lambda",
                    "a reference to a constructor may not be used: " + shown(handle) + "; use instead: a lambda");
        }
        boolean foreign = !own.contains(handle.getOwner());
        Optional<AllowedMembers.Member> member = member(place, handle.getOwner(), handle.getName(), handle.getDesc());
        if (member.isPresent()
                && foreign
                && !member.get().bySize()
                && member.get().bytes() > 0) {
            findings.refuse(
                    place,
                    "reference-takes-memory",
                    "不得引用 " + shown(handle) + "，因其占用内存。可用：lambda",
                    "a reference may not name " + shown(handle) + ", because that takes memory; use instead: a lambda");
        }
    }

    private static String shown(Handle handle) {
        return handle.getOwner().replace('/', '.') + "::" + handle.getName();
    }

    /** Checks a use of a member, and returns its entry in the table if it is not the author's. */
    Optional<AllowedMembers.Member> member(String place, String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            type(place, Type.getObjectType(owner));
            if (!name.equals("clone")) {
                refuseMember(place, "java.lang.Object", name);
            }
            return Optional.empty();
        }
        if (own.contains(owner)) {
            return inherited(place, owner, name, descriptor);
        }
        if (!internalName(place, owner)) {
            return Optional.empty();
        }
        String className = owner.replace('/', '.');
        if (AllowedMembers.isCollection(className)) {
            return Optional.empty();
        }
        Optional<AllowedMembers.Member> found = allowed.member(className, name, descriptor);
        if (found.isEmpty()) {
            refuseUnlisted(place, className, name, descriptor);
        }
        return found;
    }

    private Optional<AllowedMembers.Member> inherited(String place, String owner, String name, String descriptor) {
        if (own.declares(owner, name, descriptor)) {
            return Optional.empty();
        }
        for (String parent : own.foreignParents(owner)) {
            Optional<AllowedMembers.Member> found = allowed.member(parent.replace('/', '.'), name, descriptor);
            if (found.isPresent()) {
                return found;
            }
        }
        String parent = own.foreignParents(owner).stream().findFirst().orElse(owner);
        refuseUnlisted(place, parent.replace('/', '.'), name, descriptor);
        return Optional.empty();
    }

    private void refuseUnlisted(String place, String className, String name, String descriptor) {
        if (mentionsBinaryFraction(descriptor)) {
            refuseFraction(place, className + "." + name);
        } else {
            refuseMember(place, className, name);
        }
    }

    /** Checks what a lambda stands for. */
    void lambda(String place, Type type) {
        if (type.getSort() == Type.OBJECT) {
            parent(place, type.getInternalName());
        }
    }

    /** Checks what a class of the bundle extends or implements. */
    void parent(String place, String internalName) {
        String name = internalName.replace('/', '.');
        if (internalName(place, internalName) && !own.contains(internalName) && !allowed.mayExtend(name)) {
            findings.refuse(
                    place,
                    "parent-not-allowed",
                    "不得继承或实现 " + name + "：JDK 会以不确定的次数调用它",
                    name + " may not be extended or implemented: the JDK would call it an unspecified number of times");
        }
    }

    void refuseMember(String place, String className, String name) {
        AllowedMembers.Instead instead = allowed.instead(className, name);
        findings.refuse(
                place,
                "member-not-allowed",
                "不得使用 " + className + "." + name + "。可用：" + instead.zh(),
                className + "." + name + " may not be used; use instead: " + instead.en());
    }

    void refuseFraction(String place, String what) {
        findings.refuse(
                place,
                "binary-fraction",
                what + " 用到 float 或 double，其文字和部分函数因 JDK 而异。可用：org.hengping.criteria.Decimal",
                what + " takes or gives float or double, whose texts and some functions differ between JDKs;"
                        + " use instead: org.hengping.criteria.Decimal");
    }

    static boolean mentionsBinaryFraction(String descriptor) {
        Type type = Type.getType(descriptor);
        if (type.getSort() != Type.METHOD) {
            return isBinaryFraction(type);
        }
        boolean found = isBinaryFraction(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
            found |= isBinaryFraction(argument);
        }
        return found;
    }

    private static boolean isBinaryFraction(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() == Type.FLOAT || element.getSort() == Type.DOUBLE;
    }
}
