// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.fault.PlatformException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The alarms of this node, one for each kind and plugin, and the plugins that may not be called. Thread-safe. */
public final class Alarms {
    /** Most alarms kept; the oldest that blocks nothing goes first. */
    static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final InstantSource clock;
    private final Map<Key, Alarm> kept = new LinkedHashMap<>();

    private record Key(Alarm.Kind kind, Optional<ContentDigest> plugin) {}

    public Alarms(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Raises an alarm; the same one again is counted. */
    public synchronized void raise(Alarm.Kind kind, Optional<ContentDigest> plugin, boolean blocks, Text text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Key key = new Key(kind, plugin);
        Optional<Alarm> before = Optional.ofNullable(kept.remove(key));
        LOG.warn("Alarm {} {}: {}", kind, plugin.map(ContentDigest::toString).orElse(""), text.en());
        kept.put(
                key,
                new Alarm(
                        kind,
                        plugin,
                        blocks || before.map(Alarm::blocked).orElse(false),
                        text,
                        before.map(Alarm::times).orElse(0L) + 1,
                        before.map(Alarm::first).orElse(now),
                        now));
        if (kept.size() > MOST) {
            kept.entrySet().stream()
                    .filter(entry -> !entry.getValue().blocked())
                    .findFirst()
                    .ifPresent(oldest -> kept.remove(oldest.getKey()));
        }
    }

    /** Returns all, newest first. */
    public synchronized List<Alarm> all() {
        List<Alarm> alarms = new ArrayList<>(kept.values());
        java.util.Collections.reverse(alarms);
        return List.copyOf(alarms);
    }

    /** Forgets all and lets every plugin be called; returns how many there were. */
    public synchronized int clear() {
        int count = kept.size();
        kept.clear();
        return count;
    }

    /** Forgets those of a plugin that was removed. */
    public synchronized void forget(ContentDigest plugin) {
        kept.keySet().removeIf(key -> key.plugin().equals(Optional.of(plugin)));
    }

    /**
     * Insists on a plugin that may be called.
     *
     * @throws PlatformException UNAVAILABLE, code {@code plugin-blocked}
     */
    public synchronized void requireOpen(ContentDigest plugin) {
        boolean blocked = kept.values().stream()
                .anyMatch(alarm -> alarm.blocked() && alarm.plugin().equals(Optional.of(plugin)));
        if (blocked) {
            throw new PlatformException(
                    PlatformException.Kind.UNAVAILABLE,
                    "plugin-blocked",
                    new Text(
                            "该插件的一次计算曾被监视中止，已停用；请管理员查看并清除告警，或移除该插件",
                            "the watch ended an evaluation of this plugin, which is blocked since; an administrator looks at the alarms and clears them, or removes the plugin"));
        }
    }

    /** Says that the watch ended an evaluation. */
    public static PlatformException aborted(Text why) {
        return new PlatformException(
                PlatformException.Kind.UNAVAILABLE,
                "evaluation-aborted",
                new Text(
                        "计算被监视中止，没有得出结果：" + why.zh(),
                        "the watch ended the evaluation, there is no result: " + why.en()));
    }
}
