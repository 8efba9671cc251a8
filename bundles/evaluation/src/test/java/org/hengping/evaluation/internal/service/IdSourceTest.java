// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdSourceTest {
    private final AtomicLong millis = new AtomicLong(1_700_000_000_000L);
    private final IdSource ids = new IdSource(() -> Instant.ofEpochMilli(millis.get()));

    @Test
    void ascendsWithinAMillisecondAndWhenTheClockIsSetBack() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            millis.addAndGet(i % 10 == 0 ? -5 : i % 3);
            made.add(ids.next());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{26}"));
    }

    @Test
    void ascendsOnEachOfManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> calls = Collections.nCopies(4, () -> {
                List<String> mine = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    millis.addAndGet(i & 1);
                    mine.add(ids.next());
                }
                return mine;
            });
            List<String> all = new ArrayList<>();
            for (Future<List<String>> future : threads.invokeAll(calls)) {
                assertThat(future.get()).isSorted();
                all.addAll(future.get());
            }
            assertThat(all).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void startsWithTheTime() {
        assertThat(new IdSource(() -> Instant.EPOCH).next()).startsWith("0000000000");
        assertThat(ids.next()).startsWith("01HF7YAT00");
    }
}
