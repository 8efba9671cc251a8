// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** How the assembled distribution is started under test: as it is, on free ports of the loopback, with data in its own folder. */
final class Containers {

    /** What the distribution boots besides Hengping; only with these a feature is booted alone. */
    private static final List<String> BARE = List.of(
            "framework",
            "eventadmin",
            "jaas",
            "feature",
            "bundle",
            "config",
            "deployer",
            "diagnostic",
            "log",
            "package",
            "service",
            "system");

    private Containers() {}

    /** The distribution as somebody unpacks it. */
    static Option[] distribution(Option... more) {
        List<Option> options = new ArrayList<>();
        String karaf = required("karaf.version");
        options.add(karafDistributionConfiguration()
                .frameworkUrl(
                        new File(required("hengping.distribution")).toURI().toString())
                .name("hengping")
                .karafVersion(karaf)
                .unpackDirectory(new File(required("hengping.unpack")))
                .useDeployFolder(false));
        options.add(configureConsole().ignoreLocalConsole());
        options.add(put(
                "etc/org.ops4j.pax.url.mvn.cfg",
                "org.ops4j.pax.url.mvn.localRepository",
                required("hengping.localRepository")));
        options.add(put("etc/system.properties", "hengping.port", Integer.toString(freePort())));
        options.add(put("etc/system.properties", "hengping.version", required("hengping.version")));
        javaOptions(karaf).forEach(option -> options.add(vmOption(option)));
        options.addAll(Arrays.asList(more));
        return options.toArray(Option[]::new);
    }

    /** The distribution booting one feature and nothing else of Hengping. */
    static Option[] alone(String feature) {
        return distribution(
                put("etc/org.apache.karaf.features.cfg", "featuresBoot", String.join(",", BARE) + "," + feature),
                put("etc/system.properties", FeaturesBootAloneIT.FEATURE, feature));
    }

    static Option put(String file, String key, String value) {
        return editConfigurationFilePut(file, key, value);
    }

    /** What bin/karaf passes to a Java that has modules; the test container does not use that script. */
    private static List<String> javaOptions(String karaf) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar"));
        for (String opened : List.of(
                "java.base/java.security",
                "java.base/java.net",
                "java.base/java.lang",
                "java.base/java.util",
                "java.naming/javax.naming.spi",
                "java.rmi/sun.rmi.transport.tcp")) {
            options.add("--add-opens");
            options.add(opened + "=ALL-UNNAMED");
        }
        for (String exported : List.of(
                "sun.net.www.protocol.file",
                "sun.net.www.protocol.ftp",
                "sun.net.www.protocol.http",
                "sun.net.www.protocol.https",
                "sun.net.www.protocol.jar",
                "sun.net.www.content.text")) {
            options.add("--add-exports=java.base/" + exported + "=ALL-UNNAMED");
        }
        return options;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String required(String key) {
        String value = System.getProperty(key, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("run by Maven, which says where things are (" + key + ")");
        }
        return value;
    }
}
