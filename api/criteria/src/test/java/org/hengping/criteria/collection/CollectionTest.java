// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CollectionTest {
    private record Pair(int key, int place) {}

    @Property(tries = 300)
    void sortingIsStableAndComparesAtMostOncePerElementAndMerge(@ForAll List<Byte> numbers) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            pairs.add(new Pair(numbers.get(i) / 16, i));
        }
        AtomicInteger calls = new AtomicInteger();
        List<Pair> sorted = Sequences.sorted(pairs, (a, b) -> {
            calls.incrementAndGet();
            return Integer.compare(a.key(), b.key());
        });
        List<Pair> expected = new ArrayList<>(pairs);
        expected.sort((a, b) -> Integer.compare(a.key(), b.key()));
        assertThat(sorted).isEqualTo(expected);
        int merges = numbers.isEmpty() ? 0 : 32 - Integer.numberOfLeadingZeros(numbers.size());
        assertThat(calls.get()).isLessThanOrEqualTo(numbers.size() * merges);
    }

    @Property(tries = 300)
    void aMapListsItsKeysAsTheyWerePutAndFindsThemAll(@ForAll List<String> keys) {
        KeyedMap<String, Integer> map = new KeyedMap<>();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            map.put(keys.get(i), i);
            expected.put(keys.get(i), i);
        }
        assertThat(map.keys()).isEqualTo(new ArrayList<>(expected.keySet()));
        assertThat(map.values()).isEqualTo(new ArrayList<>(expected.values()));
        assertThat(map.ascendingKeys()).isEqualTo(new ArrayList<>(new TreeMap<>(expected).keySet()));
        expected.forEach((key, value) -> assertThat(map.find(key)).contains(value));
    }

    @Test
    void functionsAreCalledOnceForEachElementOrUpToTheFirstThatDecides() {
        List<Integer> seen = new ArrayList<>();
        assertThat(Sequences.map(List.of(1, 2, 3), n -> {
                    seen.add(n);
                    return n * 2;
                }))
                .containsExactly(2, 4, 6);
        assertThat(seen).containsExactly(1, 2, 3);
        seen.clear();
        assertThat(Sequences.anyMatch(List.of(1, 2, 3), n -> seen.add(n) && n == 2))
                .isTrue();
        assertThat(seen).containsExactly(1, 2);
        assertThat(Sequences.allMatch(List.of(1, 2), n -> n > 1)).isFalse();
        assertThat(Sequences.filter(List.of(1, 2), n -> n > 1)).containsExactly(2);
        assertThat(Sequences.count(List.of(1, 2), n -> n > 1)).isOne();
        assertThat(Sequences.sum(List.of(1, 2), n -> n)).isEqualTo(3);
        assertThat(Sequences.joined(List.of(1), List.of(2))).containsExactly(1, 2);
        assertThat(Sequences.firstOf(List.of(1, 2), 1)).containsExactly(1);
    }

    @Test
    void refusesKeysOfAnotherKind() {
        assertThatThrownBy(() -> new KeyedMap<Object, String>().put(new Object(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        KeySet<Object> keys = new KeySet<>();
        assertThat(keys.add(1L)).isTrue();
        assertThat(keys.add(1L)).isFalse();
        assertThatThrownBy(() -> keys.add("1")).isInstanceOf(IllegalArgumentException.class);
    }
}
