// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that write without a pause until the server is gone, and remember what it acknowledged. Every dossier has a key of
 * its own, under which it may be sent again.
 */
final class Writers {
    private static final int CLIENTS = 4;
    private static final long PATIENCE_SECONDS = 60;

    private final Api api;
    private final SamplePlugin lecturers;
    private final SamplePlugin engineers;
    private final AtomicInteger keys = new AtomicInteger();
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
    private volatile boolean killed;

    /** Ends the server. */
    interface Kill {
        void run() throws Exception;
    }

    /**
     * What the server said of a dossier.
     *
     * @param result digest of the result
     */
    record Acknowledged(String id, String result) {
        static Acknowledged of(Answer answer) {
            return new Acknowledged(answer.text("/id"), answer.text("/result"));
        }
    }

    Writers(Api api, SamplePlugin lecturers, SamplePlugin engineers) {
        this.api = api;
        this.lecturers = lecturers;
        this.engineers = engineers;
    }

    /** Writes with four clients and, once so much more is acknowledged, has the server killed in the middle of it. */
    void writeUntil(int more, Kill kill) throws Exception {
        killed = false;
        int enough = acknowledged.size() + more;
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(this::write);
            }
            Await.until(
                    more + " more are acknowledged",
                    Duration.ofSeconds(PATIENCE_SECONDS),
                    () -> acknowledged.size() >= enough || !refused.isEmpty());
            kill.run();
            killed = true;
            clients.shutdown();
            if (!clients.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a client still waits for an answer of a server that is dead");
            }
        } finally {
            clients.shutdownNow();
        }
        if (!refused.isEmpty()) {
            throw new AssertionError("refused: " + refused);
        }
    }

    private void write() {
        while (!killed) {
            String key = "key-" + keys.incrementAndGet();
            try {
                Answer answer = send(key);
                if (answer.status() == 201) {
                    acknowledged.put(key, Acknowledged.of(answer));
                } else {
                    refused.add(answer);
                    return;
                }
            } catch (IOException e) {
                // the server is gone; whether it had stored this one, nobody knows yet
                unanswered.add(key);
                return;
            }
        }
    }

    /** Sends the dossier of a key, which always is the same. */
    Answer send(String key) throws IOException {
        boolean lecturer = key.hashCode() % 2 == 0;
        String dossier = lecturer ? Dossiers.lecturer(key) : Dossiers.engineer(key);
        return api.assess(lecturer ? lecturers : engineers, dossier, Optional.of(key));
    }

    Map<String, Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Sends again what got no answer, and so learns of it. */
    void sendUnansweredAgain() throws IOException {
        for (String key = unanswered.poll(); key != null; key = unanswered.poll()) {
            acknowledged.put(key, Acknowledged.of(send(key).with(200, 201)));
        }
    }
}
