// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.policy.Holding;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicyFiles;
import org.hengping.policy.PolicyPack;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPackException.Fault;
import org.hengping.policy.PolicyPackReader;
import org.hengping.policy.PolicyPackStatus;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.internal.pack.PackSelection;
import org.hengping.policy.provision.PolicyKind;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the bundles that carry a policy pack and publishes {@link Policy} while at least one pack can be used. The
 * service stays the same object when packs come and go, so that nobody is restarted by it. Thread-safe.
 */
@Component(immediate = true, service = PolicyPackStatus.class)
public final class BundledPolicy
        implements PolicyPackStatus, BundleTrackerCustomizer<BundledPolicy.Carrier>, AutoCloseable {
    /** Manifest header of a bundle that carries a pack; its value is the path of the {@code pack.yaml}. */
    public static final String HEADER = "Hengping-Policy";

    private static final Logger LOG = LoggerFactory.getLogger(BundledPolicy.class);
    private static final String PACKS = "hengping.policy.packs";

    private final BundleContext context;
    private final BundleTracker<Carrier> tracker;
    private final SortedMap<String, Carrier> carriers = new TreeMap<>();
    private final Policy policy = new Served();
    private Optional<ServiceRegistration<Policy>> registration = Optional.empty();
    private volatile Optional<PolicyPacks> packs = Optional.empty();
    private volatile List<LeftOut> leftOut = List.of();

    /**
     * A bundle that carries a pack.
     *
     * @param bundle symbolic name and version
     * @param pack its pack, if it can be read
     * @param faults why not, otherwise
     */
    record Carrier(String bundle, Optional<PolicyPack> pack, List<Fault> faults) {
        Carrier {
            faults = List.copyOf(faults);
        }
    }

    @Activate
    public BundledPolicy(BundleContext context) {
        this.context = context;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        this.tracker.open();
    }

    /** Stops following bundles and takes the policy back. Idempotent. */
    @Override
    @Deactivate
    public void close() {
        tracker.close();
    }

    /** The policy of the packs that are in use at the moment of the question. */
    private final class Served implements Policy {
        private PolicyPacks present() {
            return packs.orElseThrow(() -> new IllegalStateException("no policy pack is present"));
        }

        @Override
        public PolicySnapshot on(LocalDate day) {
            return present().on(day);
        }

        @Override
        public Optional<Holding> held(LocalDate day, PolicyKind kind, String code) {
            return present().held(day, kind, code);
        }
    }

    @Override
    public List<String> inUse() {
        return packs.map(PolicyPacks::packs).orElse(List.of()).stream()
                .map(PolicyPack::name)
                .toList();
    }

    @Override
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    @Override
    @SuppressWarnings("NullAway") // the tracker's contract: null means that this bundle is of no interest
    public Carrier addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders("").get(HEADER);
        if (header == null) {
            return null;
        }
        Carrier carrier = read(bundle, header.trim());
        synchronized (carriers) {
            carriers.put(carrier.bundle(), carrier);
            select();
        }
        return carrier;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Carrier carrier) {
        // From STARTING to ACTIVE the content stays the same; an update is seen as removing and adding.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Carrier carrier) {
        synchronized (carriers) {
            carriers.remove(carrier.bundle(), carrier);
            select();
        }
    }

    private static Carrier read(Bundle bundle, String packPath) {
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        try {
            PolicyPack pack = PolicyPackReader.read(path -> entry(bundle, path), packPath);
            return new Carrier(name, Optional.of(pack), List.of());
        } catch (PolicyPackException e) {
            return new Carrier(name, Optional.empty(), e.faults());
        }
    }

    private static Optional<byte[]> entry(Bundle bundle, String path) throws IOException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            byte[] bytes = in.readNBytes(PolicyFiles.MOST_BYTES + 1);
            if (bytes.length > PolicyFiles.MOST_BYTES) {
                throw new IOException("longer than " + PolicyFiles.MOST_BYTES + " bytes: " + path);
            }
            return Optional.of(bytes);
        }
    }

    private void select() {
        SortedMap<String, PolicyPack> candidates = new TreeMap<>();
        List<LeftOut> broken = new ArrayList<>();
        carriers.forEach((name, carrier) -> {
            carrier.pack().ifPresent(pack -> candidates.put(name, pack));
            if (carrier.pack().isEmpty()) {
                broken.add(new LeftOut(name, carrier.faults()));
            }
        });
        PackSelection selection = PackSelection.of(candidates);
        selection.leftOut().forEach((name, faults) -> broken.add(new LeftOut(name, faults)));
        broken.stream().filter(left -> !leftOut.contains(left)).forEach(BundledPolicy::report);
        packs = selection.policy();
        leftOut = List.copyOf(broken);
        publish();
    }

    private static void report(LeftOut left) {
        for (Fault fault : left.faults()) {
            LOG.error("The policy pack of bundle {} is left out: {}", left.bundle(), fault);
        }
    }

    private void publish() {
        if (packs.isEmpty()) {
            registration.ifPresent(ServiceRegistration::unregister);
            registration = Optional.empty();
            return;
        }
        Dictionary<String, Object> properties =
                FrameworkUtil.asDictionary(Map.of(PACKS, inUse().toArray(String[]::new)));
        if (registration.isPresent()) {
            registration.get().setProperties(properties);
        } else {
            registration = Optional.of(context.registerService(Policy.class, policy, properties));
        }
        LOG.info("The policy is made of the packs {}", inUse());
    }
}
