// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import org.hengping.evaluation.internal.allowed.AllowedClasses;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Checks single uses of types and members against the table; what the bundle itself declares is always allowed. */
final class UseCheck {
    private final PluginClasses own;
    private final AllowedClasses allowed;
    private final Findings findings;

    UseCheck(PluginClasses own, AllowedClasses allowed, Findings findings) {
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
        AllowedClasses.Instead instead = allowed.instead(name, "");
        findings.refuse(
                place,
                "class-not-allowed",
                "不得使用类 " + name + "。可用：" + instead.zh(),
                "the class " + name + " may not be used; use instead: " + instead.en());
        return false;
    }

    void handle(String place, Handle handle) {
        if (handle.getTag() <= org.objectweb.asm.Opcodes.H_PUTSTATIC) {
            member(place, handle.getOwner(), handle.getName(), handle.getDesc(), 0);
        } else {
            method(place, handle.getOwner(), handle.getName(), handle.getDesc());
        }
    }

    void method(String place, String owner, String name, String descriptor) {
        member(place, owner, name, descriptor, Type.getArgumentTypes(descriptor).length);
    }

    void member(String place, String owner, String name, String descriptor, int parameters) {
        if (owner.startsWith("[")) {
            // the only member that an array's own type gives is clone(); its elements were checked where it was made
            type(place, Type.getObjectType(owner));
            return;
        }
        if (own.contains(owner)) {
            inherited(place, owner, name, descriptor, parameters);
            return;
        }
        if (!internalName(place, owner)) {
            return;
        }
        String className = owner.replace('/', '.');
        if (!allowed.allowsMember(className, name, parameters)) {
            refuseMember(place, className, name);
        } else if (!AllowedClasses.isContract(AllowedClasses.packageOf(className))
                && mentionsBinaryFraction(descriptor)) {
            refuseFraction(place, className + "." + name);
        }
    }

    private void inherited(String place, String owner, String name, String descriptor, int parameters) {
        if (own.declares(owner, name, descriptor)) {
            return;
        }
        for (String parent : own.foreignParents(owner)) {
            String className = parent.replace('/', '.');
            if (allowed.exceptsMember(className, name, parameters)) {
                refuseMember(place, className, name);
                return;
            }
        }
        if (mentionsBinaryFraction(descriptor)) {
            refuseFraction(place, owner.replace('/', '.') + "." + name);
        }
    }

    private void refuseMember(String place, String className, String name) {
        AllowedClasses.Instead instead = allowed.instead(className, name);
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
