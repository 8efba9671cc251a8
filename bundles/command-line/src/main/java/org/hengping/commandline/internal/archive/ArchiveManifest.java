// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.criteria.ContentDigest;

/**
 * The list of an archive, format {@value #FORMAT}.
 *
 * @param entries the assessments, with different names
 */
record ArchiveManifest(List<ArchiveEntry> entries) {
    static final String FORMAT = "hengping-archive/1";
    static final JsonLimits LIMITS = JsonLimits.of(64 << 20, 8, 1_000, 4_000_000);

    private static final Set<String> MEMBERS =
            Set.of("assessment", "bundle", "policy", "dossier", "result", "execution");

    ArchiveManifest {
        entries = List.copyOf(entries);
    }

    byte[] bytes() {
        List<Json> list = new ArrayList<>();
        for (ArchiveEntry entry : entries) {
            list.add(JsonObject.builder()
                    .put("assessment", entry.assessment())
                    .put("bundle", entry.bundle().toString())
                    .put("policy", entry.policy().toString())
                    .put("dossier", entry.dossier().toString())
                    .put("result", entry.result().toString())
                    .put("execution", entry.execution().toString())
                    .build());
        }
        return CanonicalJson.bytes(JsonObject.builder()
                .put("format", FORMAT)
                .put("entries", JsonArray.of(list))
                .build());
    }

    static ArchiveManifest read(byte[] json) {
        try {
            return read(StrictJsonReader.read(json, LIMITS));
        } catch (JsonSyntaxException e) {
            throw CommandFault.unreadable(
                    "manifest.json:" + e.line() + ":" + e.column() + " " + e.chinese(),
                    "manifest.json:" + e.line() + ":" + e.column() + " " + e.english());
        }
    }

    private static ArchiveManifest read(Json json) {
        if (!(json instanceof JsonObject manifest)
                || !manifest.names().equals(Set.of("format", "entries"))
                || !manifest.get("format").equals(java.util.Optional.of(new JsonString(FORMAT)))
                || !(manifest.get("entries").orElseThrow() instanceof JsonArray list)) {
            throw CommandFault.unreadable(
                    "manifest.json 不是 " + FORMAT + " 格式", "manifest.json is not of the format " + FORMAT);
        }
        List<ArchiveEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < list.items().size(); i++) {
            ArchiveEntry entry = entry(list.items().get(i), "/entries/" + i);
            if (!names.add(entry.assessment())) {
                throw broken("/entries/" + i, "assessment stands twice");
            }
            entries.add(entry);
        }
        return new ArchiveManifest(entries);
    }

    private static ArchiveEntry entry(Json json, String place) {
        if (!(json instanceof JsonObject object) || !object.names().equals(MEMBERS)) {
            throw broken(
                    place,
                    "an entry has exactly the members "
                            + MEMBERS.stream().sorted().toList());
        }
        return new ArchiveEntry(
                text(object, "assessment", place),
                digest(object, "bundle", place),
                digest(object, "policy", place),
                digest(object, "dossier", place),
                digest(object, "result", place),
                digest(object, "execution", place));
    }

    private static ContentDigest digest(JsonObject object, String name, String place) {
        try {
            return ContentDigest.parse(text(object, name, place));
        } catch (IllegalArgumentException e) {
            throw broken(place + "/" + name, String.valueOf(e.getMessage()));
        }
    }

    private static String text(JsonObject object, String name, String place) {
        if (object.get(name).orElseThrow() instanceof JsonString text) {
            return text.value();
        }
        throw broken(place + "/" + name, "a string is expected");
    }

    private static CommandFault broken(String place, String what) {
        return CommandFault.unreadable(
                "manifest.json " + place + " 有误：" + what, "manifest.json " + place + ": " + what);
    }
}
