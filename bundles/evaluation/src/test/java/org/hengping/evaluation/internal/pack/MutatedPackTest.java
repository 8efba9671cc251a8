// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.hengping.evaluation.internal.rule.RuleSet;

class MutatedPackTest {
    /** Replaces {@code removed} bytes at a place, given as a share of the file, by others. */
    record Mutation(boolean standard, double where, int removed, List<Byte> inserted) {}

    /** Whatever happens to the bytes of a pack, it is read or refused with reasons; nothing else is thrown. */
    @Property(tries = 600, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aMutatedPackIsReadOrRefusedWithReasons(@ForAll("mutations") List<Mutation> mutations) {
        Map<String, byte[]> files = ExamplePack.files();
        for (Mutation mutation : mutations) {
            files.computeIfPresent(
                    mutation.standard() ? ExamplePack.STANDARD : ExamplePack.CASES,
                    (file, bytes) -> apply(mutation, bytes));
        }
        try {
            Pack pack = ExamplePack.read(files);
            RuleSet.compile(pack.standard(), ExampleVocabulary.VOCABULARY, pack.sources());
        } catch (PackException refused) {
            assertThat(refused.violations()).isNotEmpty().allSatisfy(violation -> {
                assertThat(violation.place()).matches("[a-z/.]+:[0-9]+:[0-9]+");
                assertThat(violation.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            });
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<Byte> letters = Arbitraries.of(
                        ':', '{', '}', '[', ']', '\'', '"', '-', '#', '\n', ' ', '\t', '0', 'a', '|', '>', '?', '&',
                        '*', '!', '%')
                .map(letter -> (byte) letter.charValue());
        Arbitrary<Byte> bytes = Arbitraries.frequencyOf(Tuple.of(4, letters), Tuple.of(1, Arbitraries.bytes()));
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 3)),
                                Tuple.of(1, Arbitraries.integers().between(4, 400))),
                        bytes.list().ofMaxSize(3))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static byte[] apply(Mutation mutation, byte[] bytes) {
        int at = (int) (mutation.where() * bytes.length);
        int end = Math.min(bytes.length, at + mutation.removed());
        List<Byte> out = new ArrayList<>();
        for (int i = 0; i < at; i++) {
            out.add(bytes[i]);
        }
        out.addAll(mutation.inserted());
        for (int i = end; i < bytes.length; i++) {
            out.add(bytes[i]);
        }
        byte[] result = new byte[out.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = out.get(i);
        }
        return result;
    }
}
