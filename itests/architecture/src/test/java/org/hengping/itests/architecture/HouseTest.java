// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** House rules that no compiler holds. Words that are searched for are written in two halves here, or this file would find itself. */
final class HouseTest {

    private static final Pattern REGISTRY = Pattern.compile(
            "repo1?\\.maven" + "\\.|central\\.sona" + "type|oss\\.sona" + "type|registry\\.npm" + "js|deb\\.deb"
                    + "ian\\.org|<(plugin)?Reposi" + "tories>|<reposi" + "tories>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    private static final Pattern CLOCK = Pattern.compile("Thread\\.sl" + "eep\\(");

    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");

    private static final Pattern BUNDLE = Pattern.compile("<bundle[^>]*>mvn:[^/<]+/([^/<]+)/");

    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);

    /** Top-level entries; anything else needs a reason and a line here. */
    private static final Set<String> TOP = Set.of(
            "features",
            "bundles",
            "api",
            "plugins-sample",
            "karaf-assembly",
            "itests",
            "benchmarks",
            "bin",
            "docs",
            "pom.xml",
            "README.md",
            "README.zh-CN.md",
            "LICENSE");

    private static final int LONGEST = 400;

    @Test
    void noFileNamesAPackageRegistry() throws IOException {
        assertNoFile("names a package registry", House.textFiles(), file -> REGISTRY.matcher(House.read(file))
                .find());
    }

    @Test
    void nobodyUsesBlueprint() throws IOException {
        assertNoFile(
                "is a blueprint", House.files(), file -> House.relative(file).contains("OSGI-INF/blueprint"));
    }

    @Test
    void versionsStandInTheRootPomAlone() throws IOException {
        assertNoFile("states a version of its own", modulePoms(), pom -> {
            Matcher version = VERSION.matcher(PARENT.matcher(House.read(pom)).replaceAll(""));
            // @name@ is filled in from the root pom
            return version.results().anyMatch(found -> !found.group(1).matches("\\$\\{.*|@[a-z.]+@"));
        });
    }

    @Test
    void theBillOfMaterialsNamesEveryBundleOfTheFeaturesFile() {
        String pom = House.read(House.root().resolve("features/pom.xml"));
        List<String> unnamed = BUNDLE.matcher(
                        House.read(House.root().resolve("features/src/main/feature/features.xml")))
                .results()
                .map(bundle -> bundle.group(1))
                .filter(artifact -> !pom.contains("<artifactId>" + artifact + "</artifactId>"))
                .toList();
        assertThat(unnamed).as("bundles that features/pom.xml does not name").isEmpty();
    }

    @Test
    void theTestKitStaysOutOfTheDistribution() {
        for (String file :
                List.of("features/pom.xml", "features/src/main/feature/features.xml", "karaf-assembly/pom.xml")) {
            assertThat(House.read(House.root().resolve(file))).as(file).doesNotContain("org.hengping.testkit");
        }
    }

    @Test
    void bundleInstructionsAddToThoseOfTheRootPom() throws IOException {
        assertNoFile(
                "replaces the bundle instructions of the root pom (use bnd.bnd)", modulePoms(), pom -> House.read(pom)
                        .contains("<bnd>"));
    }

    @Test
    void everySourceFileNamesItsLicence() throws IOException {
        assertNoFile("does not begin with its licence", javaFiles(), file -> !House.read(file)
                .startsWith("// SPDX-License-Identifier: Apache-2.0\n"));
    }

    @Test
    void sourceFilesStayReadable() throws IOException {
        assertNoFile(
                "is longer than " + LONGEST + " lines",
                javaFiles(),
                file -> House.read(file).lines().count() > LONGEST);
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        assertNoFile("is unfinished by its own word", House.textFiles(), file -> UNFINISHED
                .matcher(House.read(file))
                .find());
    }

    @Test
    void noTestWaitsByTheClock() throws IOException {
        assertNoFile("waits by the clock", javaFiles(), file -> CLOCK.matcher(House.read(file))
                .find());
    }

    @Test
    void theTopOfTheHouseIsFixed() throws IOException {
        Set<String> strangers = House.files().stream()
                .map(file -> House.root().relativize(file).getName(0).toString())
                .filter(name -> !TOP.contains(name) && !name.startsWith("."))
                .collect(Collectors.toSet());
        assertThat(strangers).isEmpty();
    }

    private static List<Path> modulePoms() throws IOException {
        return House.files().stream()
                .filter(file -> file.getFileName().toString().equals("pom.xml"))
                .filter(file -> !House.relative(file).equals("pom.xml"))
                .toList();
    }

    /** Those of ours: what an author begins with will be the author's own. */
    private static List<Path> javaFiles() throws IOException {
        return House.files().stream()
                .filter(file -> House.ending(file).equals("java"))
                .filter(file -> !House.relative(file).contains("/archetype-resources/"))
                .toList();
    }

    private static void assertNoFile(String fault, List<Path> files, Predicate<Path> broken) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            if (broken.test(file)) {
                found.add(House.relative(file) + " " + fault);
            }
        }
        assertThat(found).isEmpty();
    }
}
