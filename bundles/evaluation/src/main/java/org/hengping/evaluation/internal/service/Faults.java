// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.PlatformException.Kind;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.GateReport;

/** Words for what callers of the services can see and mend. */
final class Faults {
    /** Code with which stores say that a key is taken. */
    static final String KEY_TAKEN = "idempotency-key-taken";

    private static final int LONGEST_KEY = 200;

    private Faults() {}

    static PlatformException bundleTooLarge(int limit) {
        return new PlatformException(
                Kind.TOO_LARGE,
                "bundle-too-large",
                new Text("插件大于 " + limit + " 字节", "the plugin is larger than " + limit + " bytes"));
    }

    static PlatformException bundleRefused(GateReport report) {
        int count = report.refusals().size();
        return new PlatformException(
                Kind.INVALID,
                "bundle-refused",
                new Text("插件未通过检查，共 " + count + " 处", "the gate refuses the plugin; reasons: " + count),
                report.refusals());
    }

    static PlatformException standardTaken(StandardId standard, StandardVersion version) {
        return new PlatformException(
                Kind.CONFLICT,
                "standard-version-taken",
                new Text(
                        standard + " " + version + " 已由另一个内容不同的插件提供；改动后请换版本号",
                        standard + " " + version
                                + " was brought by another plugin with different bytes; a changed standard takes a new version"));
    }

    static PlatformException pluginUnknown() {
        return new PlatformException(
                Kind.NOT_FOUND, "plugin-not-found", new Text("没有安装这个插件", "this plugin is not installed"));
    }

    static PlatformException stale() {
        return new PlatformException(
                Kind.STALE,
                "plugin-changed",
                new Text("这个插件已被改动，请重新读取", "the plugin was changed since; read it again"));
    }

    static PlatformException standardUnknown(StandardId standard, StandardVersion version) {
        return new PlatformException(
                Kind.NOT_FOUND,
                "standard-not-installed",
                new Text(
                        "没有安装标准 " + standard + " " + version,
                        "the standard " + standard + " " + version + " is not installed"));
    }

    static PlatformException assessmentUnknown() {
        return new PlatformException(
                Kind.NOT_FOUND, "assessment-not-found", new Text("没有这个比对结果", "there is no such assessment"));
    }

    static PlatformException replayUnknown() {
        return new PlatformException(
                Kind.NOT_FOUND, "replay-not-found", new Text("没有这个复算任务", "there is no such replay"));
    }

    static PlatformException keyReused() {
        return new PlatformException(
                Kind.CONFLICT,
                "idempotency-key-reused",
                new Text("这个幂等键已用于另一个请求", "this idempotency key was used for another request"));
    }

    static PlatformException policyMissing(IllegalStateException cause) {
        PlatformException fault = new PlatformException(
                Kind.UNAVAILABLE, "policy-missing", new Text("尚未装入任何政策数据", "no policy data is present yet"));
        fault.initCause(cause);
        return fault;
    }

    static PlatformException archiveDamaged(String what) {
        return new PlatformException(
                Kind.UNAVAILABLE,
                "archive-damaged",
                new Text("存档缺失或与摘要不符：" + what, "the archive lacks this or holds other bytes: " + what));
    }

    static void requireKey(Optional<String> key) {
        if (key.isPresent() && (key.get().isBlank() || key.get().length() > LONGEST_KEY)) {
            throw new PlatformException(
                    Kind.INVALID,
                    "idempotency-key-form",
                    new Text("幂等键应为 1 到 200 个字符", "an idempotency key has 1 to 200 characters"),
                    List.<Violation>of());
        }
    }
}
