// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hengping.criteria.collection.KeySet;
import org.hengping.criteria.collection.KeyedMap;
import org.hengping.criteria.collection.Sequences;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/** The table says nothing that is not there, and nothing by size that nothing stands for. */
class AllowedMembersTest {
    @Test
    void everyMemberExistsAndWhatIsPaidBySizeHasAStandIn() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (AllowedMembers.Member member : AllowedMembers.TABLE.members()) {
            Class<?> type = Class.forName(member.owner());
            boolean known;
            boolean isStatic = false;
            if (member.descriptor().equals("*")) {
                known = Arrays.stream(type.getFields())
                                .anyMatch(field -> field.getName().equals(member.name()))
                        || Arrays.stream(type.getMethods())
                                .anyMatch(method -> method.getName().equals(member.name()));
            } else if (member.name().equals("<init>")) {
                known = Arrays.stream(type.getDeclaredConstructors())
                        .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()))
                        .map((Constructor<?> constructor) -> Type.getConstructorDescriptor(constructor))
                        .anyMatch(member.descriptor()::equals);
            } else {
                List<Method> found = Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(member.name())
                                && Type.getMethodDescriptor(method).equals(member.descriptor()))
                        .toList();
                known = !found.isEmpty();
                isStatic = known && Modifier.isStatic(found.get(0).getModifiers());
            }
            if (!known) {
                wrong.add(member.toString());
            } else if (member.bySize()) {
                assertThat(WovenCalls.of(member, member.descriptor(), isStatic)).isNotNull();
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noMemberTakesOrGivesABinaryFraction() {
        assertThat(AllowedMembers.TABLE.members())
                .extracting(AllowedMembers.Member::descriptor)
                .noneMatch(descriptor -> descriptor.matches("\\(?[^L]*[FD].*|.*\\)[FD]"));
    }

    @Test
    void theCollectionsOfTheContractUseWhatIsInTheTableOnly() throws Unweavable {
        for (Class<?> type : List.of(Sequences.class, KeyedMap.class, KeySet.class)) {
            byte[] file = WovenCalls.classFile(type, type.getName());
            assertThat(ClassWeaver.weave(Map.of(type.getName(), file))).containsOnlyKeys(type.getName());
        }
    }
}
