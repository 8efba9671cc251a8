// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.containment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;

/**
 * Something that the watch or the worker pool of this node saw, and that gave no assessment. It says nothing about a
 * person.
 *
 * @param kind what it was
 * @param plugin the plugin it concerns
 * @param blocked whether calls to that plugin are refused until the alarms are cleared or the plugin is removed
 * @param text that in words
 * @param times how often it was seen
 * @param first when first
 * @param last when last
 */
public record Alarm(
        Kind kind,
        Optional<ContentDigest> plugin,
        boolean blocked,
        Text text,
        long times,
        Instant first,
        Instant last) {
    /** What can be seen. */
    public enum Kind {
        /** An evaluation took longer than the watch allows. */
        TIME,
        /** An evaluation took more memory than the watch allows. */
        MEMORY,
        /** A worker process ended by itself. */
        CRASH,
        /** A worker process said what a worker does not say. */
        PROTOCOL,
        /** A worker process could not be started. */
        START
    }

    public Alarm {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (times < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException("an alarm was seen at least once");
        }
    }
}
