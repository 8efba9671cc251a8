// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Route;
import org.hengping.policy.internal.json.SnapshotJson;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.CalendarYear;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.RouteRule;
import org.hengping.policy.provision.WorkingCalendar;

/**
 * What holds on some day: immutable, with canonical bytes and their digest. It does not say for which day it was taken,
 * so that days on which the same holds share one snapshot. Thread-safe.
 */
public final class PolicySnapshot {
    private final Vocabulary vocabulary;
    private final List<Series> series;
    private final List<PolicyParameter> parameters;
    private final List<Provision> provisions;
    private final List<Baseline> baselines;
    private final byte[] bytes;
    private final ContentDigest digest;

    private PolicySnapshot(
            Vocabulary vocabulary, List<Series> series, List<PolicyParameter> parameters, List<Provision> provisions) {
        this.vocabulary = vocabulary;
        this.series = series.stream().sorted(Comparator.comparing(Series::code)).toList();
        this.parameters = parameters.stream()
                .sorted(Comparator.comparing(PolicyParameter::name))
                .toList();
        this.provisions = provisions.stream()
                .sorted(Comparator.comparing(Provision::kind).thenComparing(Provision::code))
                .toList();
        this.baselines = this.provisions.stream()
                .filter(Baseline.class::isInstance)
                .map(Baseline.class::cast)
                .toList();
        requireUnique(this.provisions.stream()
                .map(provision -> provision.kind() + " " + provision.code())
                .toList());
        requireUnique(this.series.stream().map(Series::code).toList());
        requireUnique(this.parameters.stream().map(PolicyParameter::name).toList());
        this.bytes =
                SnapshotJson.write(new SnapshotJson.Content(vocabulary, this.series, this.parameters, this.provisions));
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
        return of(vocabulary, series, parameters, List.of());
    }

    /**
     * Makes a snapshot of these parts; their order does not count.
     *
     * @throws IllegalArgumentException if two series, two parameters or two provisions of a kind have the same name
     */
    public static PolicySnapshot of(
            Vocabulary vocabulary, List<Series> series, List<PolicyParameter> parameters, List<Provision> provisions) {
        return new PolicySnapshot(vocabulary, series, parameters, provisions);
    }

    /**
     * Reads the canonical JSON of a snapshot, as the archive keeps it. Reading and {@link #bytes()} are inverse: any
     * input that this would not write itself, byte for byte, is refused.
     *
     * @param canonical canonical JSON of format {@code hengping-policy/1}, {@code /2} or {@code /3}
     * @throws IllegalArgumentException if it is not that
     */
    public static PolicySnapshot read(byte[] canonical) {
        SnapshotJson.Content content = SnapshotJson.read(canonical);
        PolicySnapshot snapshot =
                of(content.vocabulary(), content.series(), content.parameters(), content.provisions());
        if (!Arrays.equals(snapshot.bytes, canonical)) {
            throw new IllegalArgumentException("the policy snapshot is not in its canonical form, or has members that "
                    + "its format does not have");
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

    /** Returns everything that is neither vocabulary, series nor parameter, ordered by kind and code. */
    public List<Provision> provisions() {
        return provisions;
    }

    /** Returns the provisions of one type, ordered by code. */
    public <T extends Provision> List<T> provisions(Class<T> type) {
        return provisions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns the rule of a route. */
    public Optional<RouteRule> route(Route route) {
        return provisions(RouteRule.class).stream()
                .filter(rule -> rule.route().equals(route))
                .findFirst();
    }

    /** Returns the routes that waive a requirement; none if it may not be waived. */
    public SortedSet<Route> waivableBy(String requirement) {
        SortedSet<Route> routes = new TreeSet<>();
        provisions(RouteRule.class).stream()
                .filter(rule -> rule.waives().contains(requirement))
                .forEach(rule -> routes.add(rule.route()));
        return routes;
    }

    /** Returns the baseline of a series, level and route; absent is NO_BASELINE. Whether it still holds tells {@link #held}. */
    public Optional<Baseline> baseline(String seriesCode, String level, Route route) {
        return baselines.stream()
                .filter(baseline -> baseline.series().equals(seriesCode)
                        && baseline.level().equals(level)
                        && baseline.routes().contains(route))
                .findFirst();
    }

    /** Returns the calendar of the years that are published here. */
    public WorkingCalendar workingCalendar() {
        return new WorkingCalendar(provisions(CalendarYear.class));
    }

    /** Tells what is said under a code; see {@link Policy#held}. */
    public Optional<Holding> held(PolicyKind kind, String code) {
        return Lookup.find(this, kind, code);
    }

    /**
     * Returns its canonical JSON (RFC 8785); a copy. The format is {@code hengping-policy/1} if there are no provisions,
     * {@code hengping-policy/3} if a baseline has a text, otherwise {@code hengping-policy/2}.
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the digest of its canonical JSON. */
    public ContentDigest digest() {
        return digest;
    }
}
