// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.signing.KeyOwner;

/** Plugins in memory. What the bytes say decides what becomes of them: refuse, conflict, boom, overflow, or anything else. */
public final class FakePlugins implements PluginService {
    private static final Violation REFUSAL =
            new Violation("standard.yaml:3:5", "unknown-fact", new Text("没有这个事实。", "There is no such fact."));

    /** What is uploaded as "signed" counts as signed. */
    private static final ContentDigest SIGNED = ContentDigest.of("signed".getBytes(StandardCharsets.UTF_8));

    private final List<Plugin> installed = new ArrayList<>();

    @Override
    public GateReport check(byte[] bundle) {
        boolean refused = text(bundle).equals("refuse");
        return new GateReport(
                ContentDigest.of(bundle),
                Optional.of(new StandardId("sample.demo")).filter(id -> !refused),
                Optional.of(new StandardVersion(1, 0, 0)).filter(version -> !refused),
                Signature.UNSIGNED,
                refused ? List.of(REFUSAL) : List.of(),
                List.of(new Violation("", "unsigned", new Text("未签名。", "It is not signed."))),
                List.of(new CaseOutcome("a case", "cases/a.yaml:4", List.of())));
    }

    @Override
    public synchronized Installation install(byte[] bundle, InstallationSource source) {
        switch (text(bundle)) {
            case "refuse" ->
                throw new PlatformException(
                        PlatformException.Kind.INVALID,
                        "plugin-refused",
                        new Text("插件未通过检查。", "The gate refuses the plugin."),
                        List.of(REFUSAL));
            case "conflict" ->
                throw new PlatformException(
                        PlatformException.Kind.CONFLICT,
                        "standard-version-taken",
                        new Text("该版本已被另一插件占用。", "Another bundle brought this version."));
            case "boom" -> throw new IllegalStateException("secret of the inside");
            case "overflow" -> throw new StackOverflowError("secret of the inside");
            default -> {
                ContentDigest id = ContentDigest.of(bundle);
                Optional<Plugin> known = find(id);
                Plugin plugin = known.orElseGet(() -> make(id, bundle.length, source));
                if (known.isEmpty()) {
                    installed.add(plugin);
                }
                return new Installation(plugin, check(bundle), known.isEmpty());
            }
        }
    }

    private Plugin make(ContentDigest id, int size, InstallationSource source) {
        return new Plugin(
                id,
                "org.hengping.sample.demo",
                PluginKind.RULE_PACK,
                new StandardId("sample.demo"),
                new StandardVersion(1, 0, installed.size()),
                new Text("示例标准", "=Example"),
                size,
                id.equals(SIGNED) ? Signature.signed(new KeyOwner(KeyOwner.Kind.UNIT, "虚构大学"), id) : Signature.UNSIGNED,
                source,
                Instant.parse("2026-11-22T08:00:00Z"),
                Optional.empty(),
                3);
    }

    @Override
    public synchronized void remove(ContentDigest id, Optional<Long> expectedVersion) {
        Plugin plugin = find(id).orElseThrow();
        if (expectedVersion.filter(version -> version != plugin.recordVersion()).isPresent()) {
            throw new PlatformException(
                    PlatformException.Kind.STALE, "changed-since", new Text("已被修改。", "It was changed."));
        }
        installed.remove(plugin);
    }

    @Override
    public synchronized Optional<Plugin> find(ContentDigest id) {
        return installed.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Page<Plugin> list(PageRequest page) {
        return Pages.of(installed, page);
    }

    @Override
    public Optional<GateReport> report(ContentDigest id) {
        return find(id).map(plugin -> check("ok".getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 20), StandardCharsets.ISO_8859_1);
    }
}
