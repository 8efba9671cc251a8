// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.policy.internal.json.SnapshotJson;

/**
 * What holds on some day: immutable, with canonical bytes and their digest. It does not say for which day it was taken,
 * so that days on which the same holds share one snapshot. Thread-safe.
 */
public final class PolicySnapshot {
    private final Vocabulary vocabulary;
    private final List<Series> series;
    private final List<PolicyParameter> parameters;
    private final byte[] bytes;
    private final ContentDigest digest;

    private PolicySnapshot(Vocabulary vocabulary, List<Series> series, List<PolicyParameter> parameters) {
        this.vocabulary = vocabulary;
        this.series = series.stream().sorted(Comparator.comparing(Series::code)).toList();
        this.parameters = parameters.stream()
                .sorted(Comparator.comparing(PolicyParameter::name))
                .toList();
        requireUnique(this.series.stream().map(Series::code).toList());
        requireUnique(this.parameters.stream().map(PolicyParameter::name).toList());
        this.bytes = SnapshotJson.write(vocabulary, this.series, this.parameters);
        this.digest = ContentDigest.of(bytes);
    }

    private static void requireUnique(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("defined twice: " + name);
            }
        }
    }

    /**
     * Makes a snapshot of these parts; their order does not count.
     *
     * @throws IllegalArgumentException if two series or two parameters have the same name
     */
    public static PolicySnapshot of(Vocabulary vocabulary, List<Series> series, List<PolicyParameter> parameters) {
        return new PolicySnapshot(vocabulary, series, parameters);
    }

    /**
     * Reads the canonical JSON of a snapshot, as the archive keeps it. Reading and {@link #bytes()} are inverse: any
     * input that this would not write itself, byte for byte, is refused.
     *
     * @param canonical canonical JSON of format {@code hengping-policy/1}
     * @throws IllegalArgumentException if it is not that
     */
    public static PolicySnapshot read(byte[] canonical) {
        SnapshotJson.Content content = SnapshotJson.read(canonical);
        PolicySnapshot snapshot = of(content.vocabulary(), content.series(), content.parameters());
        if (!Arrays.equals(snapshot.bytes, canonical)) {
            throw new IllegalArgumentException("the policy snapshot is not in its canonical form, or has members that "
                    + SnapshotJson.FORMAT + " does not have");
        }
        return snapshot;
    }

    /** Returns the facts and code lists. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the title series, ordered by code. */
    public List<Series> series() {
        return series;
    }

    /** Returns the series of that code. */
    public Optional<Series> series(String code) {
        return series.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Returns all parameters that have a value, ordered by name. */
    public List<PolicyParameter> parameters() {
        return parameters;
    }

    /** Returns the parameter of that name. */
    public Optional<PolicyParameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** Returns its canonical JSON (RFC 8785, format {@code hengping-policy/1}); a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the digest of its canonical JSON. */
    public ContentDigest digest() {
        return digest;
    }
}
