// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Manifest;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.CompiledStandard;
import org.hengping.evaluation.Computations;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.internal.compiler.CompiledRules;
import org.hengping.evaluation.internal.compiler.CostBound;
import org.hengping.evaluation.internal.metering.ClassWeaver;
import org.hengping.evaluation.internal.metering.Unweavable;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.evaluation.internal.pack.PackReader;
import org.hengping.evaluation.internal.rule.RuleSet;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;

/** Makes a standard ready to be evaluated from the bytes of its bundle. */
public final class BundleLoading {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String CRITERIA = "Hengping-Criteria";
    private static final String SUFFIX = ".class";

    private BundleLoading() {}

    /**
     * A loaded bundle.
     *
     * @param standard the standard
     * @param cost bound on the work of its rules
     */
    public record Loaded(CompiledStandard standard, CostBound cost) {}

    /**
     * Loads a bundle and computes nothing but its rules; no class is looked at.
     *
     * @throws PlatformException INVALID if it cannot be loaded
     */
    public static Loaded rulesOnly(byte[] bundle, Vocabulary vocabulary) {
        return load(bundle, vocabulary, RuleEngine.EMITTED, (plugin, rules, here) -> rules);
    }

    /**
     * Loads a bundle. Whichever engine computes them, rules are refused that cannot be emitted.
     *
     * @param host decides where classes run
     * @throws PlatformException INVALID if it cannot be loaded
     */
    public static Loaded load(byte[] bundle, Vocabulary vocabulary, RuleEngine engine, JavaHost host) {
        ContentDigest digest = ContentDigest.of(bundle);
        try {
            BundleArchive archive = BundleArchive.read(bundle, GateLimits.USUAL);
            Pack pack = PackReader.read(PackFiles.of(archive.files()), vocabulary);
            Vocabulary known = pack.standard().vocabulary(vocabulary);
            RuleSet interpreted = RuleSet.compile(pack.standard(), known, pack.sources());
            CompiledRules emitted = CompiledRules.compile(interpreted, pack.standard(), known, pack.sources());
            Computations rules = engine == RuleEngine.EMITTED ? emitted::newComputation : interpreted::newComputation;
            Computations computations = criteriaClass(archive)
                    .map(name -> host.host(new JavaHost.Classes(digest, bundle), rules, () -> {
                        PluginImages images = images(archive, name, digest, pack.standard());
                        return () -> new PluginComputation(rules.get(), images);
                    }))
                    .orElse(rules);
            return new Loaded(new CompiledStandard(pack.standard(), digest, computations), emitted.cost());
        } catch (PackException e) {
            throw refused(e.violations());
        } catch (ArchiveRefusedException e) {
            throw refused(List.of(e.violation()));
        }
    }

    private static PlatformException refused(List<Violation> violations) {
        return new PlatformException(
                PlatformException.Kind.INVALID,
                "bundle-unusable",
                new Text("这个组件无法用作标准", "this bundle cannot be used as a standard"),
                violations);
    }

    private static Optional<String> criteriaClass(BundleArchive archive) {
        return archive.content(MANIFEST).flatMap(bytes -> {
            try {
                return Optional.ofNullable(new Manifest(new ByteArrayInputStream(bytes))
                                .getMainAttributes()
                                .getValue(CRITERIA))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty());
            } catch (IOException e) {
                throw classFault(MANIFEST, e);
            }
        });
    }

    /** All classes are woven and initialised here, so that one that cannot be is found at load and in no evaluation. */
    private static PluginImages images(BundleArchive archive, String name, ContentDigest digest, Standard standard) {
        try {
            return new PluginImages("hengping:" + digest.hex(), woven(archive), name, standard);
        } catch (PluginImage.UnusableException e) {
            throw refused(List.of(new Violation(
                    name,
                    "class-unusable",
                    new Text(
                            "类无法装入或初始化（" + e.getMessage() + "）",
                            "a class cannot be loaded or initialised (" + e.getMessage() + ")"))));
        } catch (Unweavable e) {
            throw refused(List.of(new Violation(
                    name,
                    "class-unweavable",
                    new Text("类无法接受计量：" + e.getMessage(), "a class cannot be metered: " + e.getMessage()))));
        } catch (ReflectiveOperationException | LinkageError | StackOverflowError e) {
            throw classFault(name, e);
        } catch (VirtualMachineError e) {
            throw PluginComputation.exhausted(e);
        }
    }

    private static SortedMap<String, byte[]> woven(BundleArchive archive) throws Unweavable {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        archive.files().forEach((path, content) -> {
            if (path.endsWith(SUFFIX)) {
                classes.put(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'), content);
            }
        });
        return ClassWeaver.weave(classes);
    }

    private static PlatformException classFault(String place, Throwable cause) {
        Throwable shown = cause.getCause() == null ? cause : cause.getCause();
        String what = cause.getClass().getSimpleName() + ", " + shown.getClass().getName();
        PlatformException fault = refused(List.of(new Violation(
                place,
                "class-unusable",
                new Text("类无法装入或初始化（" + what + "）", "a class cannot be loaded or initialised (" + what + ")"))));
        fault.initCause(cause);
        return fault;
    }
}
