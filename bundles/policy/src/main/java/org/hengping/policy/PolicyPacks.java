// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.policy.internal.pack.DayCut;
import org.hengping.policy.internal.pack.PackCheck;
import org.hengping.policy.provision.PolicyKind;

/**
 * The policy made of some packs. Immutable and thread-safe; what holds between two changes is put together once.
 */
public final class PolicyPacks implements Policy {
    private final List<PolicyPack> packs;
    private final TreeSet<LocalDate> changes;
    private final ConcurrentMap<LocalDate, PolicySnapshot> snapshots = new ConcurrentHashMap<>();

    private PolicyPacks(List<PolicyPack> packs) {
        this.packs = packs;
        this.changes = DayCut.changes(packs);
    }

    /**
     * Puts packs together.
     *
     * @param packs at least one; their order does not count
     * @throws PolicyPackException if a name stands in two packs or twice on one day, or if on some day an entry names a
     *     code list, fact, field or code that does not hold
     */
    public static PolicyPacks of(List<PolicyPack> packs) throws PolicyPackException {
        if (packs.isEmpty()) {
            throw new IllegalArgumentException("a policy is made of at least one pack");
        }
        List<PolicyPack> sorted =
                packs.stream().sorted(Comparator.comparing(PolicyPack::name)).toList();
        List<PolicyPackException.Fault> faults = PackCheck.faults(sorted);
        if (!faults.isEmpty()) {
            throw new PolicyPackException(faults);
        }
        return new PolicyPacks(sorted);
    }

    /**
     * Puts together all packs that a class path carries at {@link PolicyPackReader#PACK_PATH}.
     *
     * @throws PolicyPackException if a pack has faults, or they do not fit together
     * @throws IllegalStateException if there is none
     */
    public static PolicyPacks fromClassPath(ClassLoader loader) throws PolicyPackException {
        List<URL> places;
        try {
            places = Collections.list(loader.getResources(PolicyPackReader.PACK_PATH));
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be searched for policy packs", e);
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("no " + PolicyPackReader.PACK_PATH + " on the class path");
        }
        List<PolicyPack> packs = new ArrayList<>();
        for (URL place : places) {
            packs.add(PolicyPackReader.read(
                    path -> PolicyFiles.beside(place).read(path.substring(path.lastIndexOf('/') + 1)),
                    PolicyPackReader.PACK_PATH));
        }
        return of(packs);
    }

    /** Returns the packs, ordered by name. */
    public List<PolicyPack> packs() {
        return packs;
    }

    /** Returns the days on which something begins to hold or has just ceased to, in order. */
    public List<LocalDate> changes() {
        return List.copyOf(changes);
    }

    @Override
    public PolicySnapshot on(LocalDate day) {
        LocalDate since = changes.floor(day);
        return snapshots.computeIfAbsent(since == null ? LocalDate.MIN : since, this::assemble);
    }

    private PolicySnapshot assemble(LocalDate day) {
        DayCut cut = DayCut.of(packs, day);
        return PolicySnapshot.of(
                new Vocabulary(cut.facts(), cut.codeLists()), cut.series(), cut.parameters(), cut.provisions());
    }

    @Override
    public Optional<Holding> held(LocalDate day, PolicyKind kind, String code) {
        return on(day).held(kind, code).map(holding -> holding.during(PackDays.of(packs, day, holding)));
    }
}
