// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.hengping.criteria.ContentDigest;
import org.hengping.evaluation.GateLimits;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes criteria plugins out of Karaf's {@code deploy/} folder before File Install makes bundles of them, and passes them
 * through the gate. A file that is deleted removes its plugin; a changed one installs the new plugin and then removes the
 * old. A plugin that was removed by another face stays removed until its file is put there anew.
 */
@Component(
        name = "org.hengping.evaluation.deploy-folder",
        immediate = true,
        service = ArtifactInstaller.class,
        property = "service.ranking:Integer=1000")
public final class DeployFolder implements ArtifactInstaller {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final long RETRY_SECONDS = 5;

    private final PluginService plugins;
    private final Map<File, ContentDigest> taken = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = DaemonThreads.single("hengping-deploy");

    @Activate
    public DeployFolder(@Reference PluginService plugins) {
        this.plugins = plugins;
    }

    @Deactivate
    public void close() {
        DaemonThreads.end(executor);
    }

    @Override
    public boolean canHandle(File file) {
        if (!file.isFile() || !file.getName().endsWith(".jar")) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file)) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] manifest = in.readNBytes(LONGEST_MANIFEST);
                return new Manifest(new ByteArrayInputStream(manifest))
                                .getMainAttributes()
                                .getValue(CriteriaBundles.HEADER)
                        != null;
            }
        } catch (IOException e) {
            // File Install says nothing of what no installer takes, and whoever put it there waits for an answer
            LOG.warn("{} is refused: it is no JAR that can be read ({})", file.getName(), e.getMessage());
            return false;
        }
    }

    @Override
    public void install(File file) throws IOException {
        try {
            take(file);
        } catch (PlatformException e) {
            if (e.kind() == PlatformException.Kind.UNAVAILABLE) {
                // File Install would not come back to a file that failed once
                LOG.warn("{} waits: {}", file.getName(), e.text());
                later(file);
                return;
            }
            LOG.warn("{} is refused: {}\n{}", file.getName(), e.text(), Findings.lines(e));
            throw e;
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the task itself logs whatever it meets
    private void later(File file) {
        try {
            executor.schedule(() -> again(file), RETRY_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} waits until the services are back", file, e);
        }
    }

    private void again(File file) {
        try {
            if (file.isFile()) {
                install(file);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was not installed", file.getName(), e);
        }
    }

    private void take(File file) throws IOException {
        byte[] bundle = read(file);
        ContentDigest digest = ContentDigest.of(bundle);
        Optional<Instant> removedAt = plugins.find(digest).flatMap(Plugin::removedAt);
        if (removedAt.isPresent() && !Instant.ofEpochMilli(file.lastModified()).isAfter(removedAt.get())) {
            LOG.info("{} stays removed; put the file there anew to install it again", file.getName());
            return;
        }
        Installation installation = plugins.install(bundle, InstallationSource.DEPLOY_FOLDER);
        taken.put(file, digest);
        if (installation.changed()) {
            LOG.info(
                    "{} passed the gate: {} {}",
                    file.getName(),
                    installation.plugin().standard(),
                    installation.plugin().version());
        }
    }

    private static byte[] read(File file) throws IOException {
        try (InputStream in = Files.newInputStream(file.toPath())) {
            return in.readNBytes(GateLimits.USUAL.bundleBytes() + 1);
        }
    }

    @Override
    public void update(File file) throws IOException {
        Optional<ContentDigest> before = Optional.ofNullable(taken.get(file));
        install(file);
        before.filter(digest -> !digest.equals(taken.get(file))).ifPresent(this::remove);
    }

    @Override
    public void uninstall(File file) {
        Optional.ofNullable(taken.remove(file)).ifPresent(this::remove);
    }

    private void remove(ContentDigest digest) {
        Optional<Plugin> plugin = plugins.find(digest)
                .filter(Plugin::installed)
                .filter(known -> known.source() == InstallationSource.DEPLOY_FOLDER);
        if (plugin.isPresent()) {
            plugins.remove(digest, Optional.empty());
            LOG.info("Plugin {} removed with its file", digest);
        }
    }
}
