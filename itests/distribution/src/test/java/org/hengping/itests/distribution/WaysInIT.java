// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;

/**
 * REST, the shell, the folder deploy/ and the raw framework: every way in leads through the same gate. Each admits a version
 * of its own, because what was a version once is never another again.
 */
public class WaysInIT extends DistributionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] TEXT = "a text file".getBytes(StandardCharsets.UTF_8);

    private static final Set<RolePrincipal> ADMINISTRATOR = Set.of(
            new RolePrincipal("admin"),
            new RolePrincipal("manager"),
            new RolePrincipal("viewer"),
            new RolePrincipal("systembundles"));

    @Inject
    private SessionFactory sessions;

    private Api api;
    private SamplePlugin java;
    private Path folder;
    private Set<String> before;

    @Before
    public void prepare() throws Exception {
        api = new Api(rest(), adminToken());
        Await.until("the platform is well", Duration.ofSeconds(60), api::isUp);
        java = SamplePlugin.seniorEngineer(unpacked());
        folder = Files.createTempDirectory("plugins");
        before = bundles();
    }

    @After
    public void remove() throws IOException {
        for (JsonNode plugin : api.get("/plugins").with(200).json().path("items")) {
            api.remove(plugin.path("id").asText());
        }
    }

    @Test
    public void restAdmitsTheGood() throws Exception {
        SamplePlugin good = java.inVersion("2.0.1");
        Answer answer = api.install(good.bytes()).with(201);
        assertTrue(answer.json().at("/report/admitted").asBoolean());
        assertEquals(List.of(), refusals(answer));
        admittedAs("REST", good);
    }

    @Test
    public void theShellAdmitsTheGood() throws Exception {
        SamplePlugin good = java.inVersion("2.0.2");
        String output = shell("hengping:install " + file("good.jar", good.bytes()));
        assertFalse(output, output.contains("Error"));
        assertTrue(output, output.contains("sample.senior-engineer"));
        String listed = shell("hengping:plugins");
        assertTrue(listed, listed.contains("sample.senior-engineer"));
        admittedAs("SHELL", good);
    }

    @Test
    public void theFolderAdmitsTheGood() throws Exception {
        SamplePlugin good = java.inVersion("2.0.3");
        Path file = deploy("good.jar", good.bytes());
        Await.until("the plugin is listed", PATIENCE, () -> api.lists(good.id()));
        awaitActive(good);
        assertEquals(
                "DEPLOY_FOLDER",
                api.find(good.id()).orElseThrow().path("source").asText());
        Files.delete(file);
        Await.until("the plugin goes with its file", PATIENCE, () -> !api.lists(good.id()));
        nothingIsLeft();
    }

    @Test
    public void theFrameworkAdmitsTheGood() throws Exception {
        SamplePlugin good = java.inVersion("2.0.4");
        Path file = file("good.jar", good.bytes());
        shell("bundle:install " + file.toUri());
        Await.until("the plugin is listed", PATIENCE, () -> api.lists(good.id()));
        Await.until(
                "the raw bundle is gone",
                PATIENCE,
                () -> context.getBundle(file.toUri().toString()) == null);
        admittedAs("RAW_BUNDLE", good);
    }

    @Test
    public void restRefusesTheBad() throws Exception {
        for (Bad bad : bad()) {
            api.install(bad.bytes).problem(422, "bundle-refused").naming(bad.reason, "");
        }
        nothingIsLeft();
    }

    @Test
    public void theShellRefusesTheBad() throws Exception {
        for (Bad bad : bad()) {
            String output = shell("hengping:install " + file(bad.name, bad.bytes));
            assertTrue(output, output.contains("[" + bad.reason + "]"));
        }
        nothingIsLeft();
    }

    @Test
    public void theShellOpensToAdministratorsOnly() throws Exception {
        Set<RolePrincipal> viewer = Set.of(new RolePrincipal("viewer"));
        String file = file("good.jar", java.inVersion("2.0.5").bytes()).toString();
        for (String command : List.of("install " + file, "plugins", "assessments", "replay", "remove x")) {
            String output = shell("hengping:" + command, viewer);
            assertTrue(command + ": " + output, output.contains("Error"));
        }
        String standards = shell("hengping:standards", viewer);
        assertFalse(standards, standards.contains("Error"));
        nothingIsLeft();
    }

    @Test
    public void theFolderRefusesTheBad() throws Exception {
        List<Path> files = new ArrayList<>();
        for (Bad bad : bad()) {
            files.add(deploy("deployed-" + bad.name, bad.bytes));
        }
        for (Bad bad : bad()) {
            awaitLog("deployed-" + bad.name, bad.isBundle() ? bad.reason : "deployed-" + bad.name);
        }
        nothingIsLeft();
        for (Path file : files) {
            Files.delete(file);
        }
    }

    @Test
    public void theFrameworkRefusesTheBad() throws Exception {
        for (Bad bad : bad()) {
            Path file = file("raw-" + bad.name, bad.bytes);
            String output = shell("bundle:install -s " + file.toUri());
            if (bad.isBundle()) {
                awaitLog("raw-" + bad.name, bad.reason);
                assertFalse(output, output.contains("Started"));
            } else {
                assertTrue(output, output.contains("Error"));
            }
            Await.until("the raw bundle is gone", PATIENCE, () -> bundles().equals(before));
        }
        nothingIsLeft();
    }

    private static final class Bad {
        private final String name;
        private final byte[] bytes;
        private final String reason;

        private Bad(String name, byte[] bytes, String reason) {
            this.name = name;
            this.bytes = bytes;
            this.reason = reason;
        }

        boolean isBundle() {
            return !reason.equals("not-an-archive");
        }
    }

    private List<Bad> bad() {
        return List.of(
                new Bad("text.jar", TEXT, "not-an-archive"),
                new Bad(
                        "activator.jar",
                        java.withHeader("Bundle-Activator", "org.hengping.sample.seniorengineer.SeniorEngineerCriteria")
                                .bytes(),
                        "manifest-header-refused"),
                new Bad("network.jar", java.importing("java.net.http").bytes(), "manifest-import-refused"),
                new Bad("service.jar", java.importing("org.osgi.service.jdbc").bytes(), "manifest-import-refused"));
    }

    private static List<String> refusals(Answer answer) {
        List<String> codes = new ArrayList<>();
        answer.json()
                .at("/report/refusals")
                .forEach(one -> codes.add(one.path("code").asText()));
        return codes;
    }

    /** The plugin is listed with where it came from, its bundle is active; and all is removed again. */
    private void admittedAs(String source, SamplePlugin plugin) throws Exception {
        assertEquals(source, api.find(plugin.id()).orElseThrow().path("source").asText());
        awaitActive(plugin);
        api.assess(plugin, Dossiers.engineer("engineer"), Optional.empty()).with(201);
        api.remove(plugin.id());
        nothingIsLeft();
    }

    private void awaitActive(SamplePlugin plugin) throws Exception {
        Await.until("its bundle is active", PATIENCE, () -> {
            Bundle bundle = context.getBundle(plugin.location());
            return bundle != null && bundle.getState() == Bundle.ACTIVE;
        });
    }

    private void nothingIsLeft() throws Exception {
        assertEquals(0, api.plugins());
        Await.until("the bundles are as before: " + before, PATIENCE, () -> bundles()
                .equals(before));
    }

    private Set<String> bundles() {
        Set<String> locations = new TreeSet<>();
        Arrays.stream(context.getBundles()).map(Bundle::getLocation).forEach(locations::add);
        return locations;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Puts a file into the folder as a whole. */
    private Path deploy(String name, byte[] content) throws IOException {
        Path deploy = unpacked().resolve("deploy");
        Path draft = Files.write(unpacked().resolve(name + ".draft"), content);
        return Files.move(draft, deploy.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void awaitLog(String name, String reason) throws Exception {
        Path log = Path.of(System.getProperty("karaf.log")).resolve("karaf.log");
        Await.until(log + " names " + name + " with " + reason, PATIENCE, () -> {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            int at = text.indexOf(name);
            return at >= 0 && text.indexOf(reason, at) >= 0;
        });
    }

    /** Runs a command as an administrator at the terminal does; returns what it printed, and what it failed with. */
    private String shell(String command) throws IOException {
        return shell(command, ADMINISTRATOR);
    }

    private String shell(String command, Set<RolePrincipal> roles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
                Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out)) {
            Subject user = new Subject(true, roles, Set.of(), Set.of());
            PrivilegedExceptionAction<Object> run = () -> session.execute(command);
            try {
                Subject.doAs(user, run);
            } catch (PrivilegedActionException | RuntimeException e) {
                // to whoever may not call it, a command is not there
                out.println("Error: " + e + " " + e.getCause());
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
