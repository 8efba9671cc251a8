// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.Arrays;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Members, other than those paid by size, in which nothing of a plugin's runs: what they cost is paid by their caller alone. */
final class QuietCalls {
    private static final Set<String> FINAL_CLASSES = Set.of(
            "java/lang/String",
            "java/lang/StringBuilder",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Math",
            "java/time/LocalDate",
            "java/util/Optional",
            "org/hengping/criteria/Decimal",
            "org/hengping/criteria/NodeId",
            "org/hengping/criteria/RecordId",
            "org/hengping/criteria/dossier/CaseCalendar");

    /** Only the JDK's own are met where no class of the plugin is one. */
    private static final Set<String> COLLECTIONS =
            Set.of("java/util/Iterator", "java/util/Collection", "java/util/List", "java/util/ArrayList");

    private QuietCalls() {}

    static boolean is(MethodInsnNode call, ClassHierarchy hierarchy) {
        boolean given = Arrays.stream(Type.getArgumentTypes(call.desc))
                .anyMatch(type -> type.getDescriptor().startsWith("Ljava/util/function/"));
        return !given
                && (FINAL_CLASSES.contains(call.owner)
                        || (COLLECTIONS.contains(call.owner) && !hierarchy.extendsAny(COLLECTIONS)));
    }
}
