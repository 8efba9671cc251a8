// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hengping.evaluation.internal.service.Containment;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The class path of a worker, taken from the framework: this bundle and those to which it is wired, so that a worker runs
 * the very bytes that the platform runs. They are copied into one directory, which is all that a worker sees.
 */
final class WorkerBundles implements Containment.ClassPath {
    /** What only concerns the framework, or would bring the framework along. */
    private static final Set<String> LEFT_OUT = Set.of("org.apache.felix.fileinstall");

    private static final String LOGGING = "org.ops4j.pax.logging";

    private final Bundle evaluation;

    WorkerBundles(Bundle evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public List<Path> in(Path directory) throws IOException {
        Path libraries = Files.createDirectories(directory.resolve("lib"));
        List<Path> classPath = new ArrayList<>();
        for (Bundle bundle : needed()) {
            Path copy = libraries.resolve(bundle.getSymbolicName() + "-" + bundle.getVersion() + ".jar");
            try (InputStream in = URI.create(bundle.getLocation()).toURL().openStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            classPath.add(copy);
        }
        // the logging bundle asks the framework's own classes whether there is a framework
        CodeSource framework = FrameworkUtil.class.getProtectionDomain().getCodeSource();
        if (framework != null && framework.getLocation().getProtocol().equals("file")) {
            Path copy = libraries.resolve("framework.jar");
            try (InputStream in = framework.getLocation().openStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            classPath.add(copy);
        }
        return classPath;
    }

    private Set<Bundle> needed() {
        Set<Bundle> needed = new LinkedHashSet<>();
        Deque<Bundle> open = new ArrayDeque<>(List.of(evaluation));
        while (!open.isEmpty()) {
            Bundle bundle = open.remove();
            if (bundle.getBundleId() == 0 || LEFT_OUT.contains(bundle.getSymbolicName()) || !needed.add(bundle)) {
                continue;
            }
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null && !bundle.getSymbolicName().startsWith(LOGGING)) {
                for (BundleWire wire : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
                    open.add(wire.getProvider().getBundle());
                }
            }
        }
        return needed;
    }
}
