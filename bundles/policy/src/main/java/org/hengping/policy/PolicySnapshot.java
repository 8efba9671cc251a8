// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.fact.Vocabulary;

/**
 * What holds on some day: immutable, with canonical bytes and their digest. It does not say for which day it was taken,
 * so that days on which the same holds share one snapshot. Thread-safe.
 */
public final class PolicySnapshot {
    private final Vocabulary vocabulary;
    private final List<Series> series;
    private final Map<String, PolicyParameter> parameters;
    private final byte[] bytes;
    private final ContentDigest digest;

    PolicySnapshot(Vocabulary vocabulary, List<Series> series, List<PolicyParameter> parameters, byte[] bytes) {
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary");
        this.series = List.copyOf(series);
        this.parameters =
                parameters.stream().collect(Collectors.toUnmodifiableMap(PolicyParameter::name, Function.identity()));
        this.bytes = bytes.clone();
        this.digest = ContentDigest.of(bytes);
    }

    /** Returns the facts and code lists. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns the title series. */
    public List<Series> series() {
        return series;
    }

    /** Returns the series of that code. */
    public Optional<Series> series(String code) {
        return series.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Returns the parameter of that name. */
    public Optional<PolicyParameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
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
