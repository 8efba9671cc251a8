// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Text;
import org.hengping.policy.PolicyFiles;
import org.hengping.policy.PolicyPack;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPackException.Fault;
import org.hengping.policy.internal.yaml.YamlFault;
import org.hengping.policy.internal.yaml.YamlFields;
import org.hengping.policy.internal.yaml.YamlValue;

/** Reads a {@code pack.yaml} and the files it lists. */
public final class PackFolder {
    /** Name and version of the format. */
    public static final String FORMAT = "hengping-policy-pack/1";

    private final PolicyFiles files;
    private final String folder;
    private final List<Fault> faults = new ArrayList<>();

    private PackFolder(PolicyFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Reads a pack.
     *
     * @throws PolicyPackException if anything is wrong with it
     */
    public static PolicyPack read(PolicyFiles files, String packPath) throws PolicyPackException {
        PackFolder reader = new PackFolder(files, packPath.substring(0, packPath.lastIndexOf('/') + 1));
        Optional<PolicyPack> pack = reader.pack(packPath);
        if (reader.faults.isEmpty() && pack.isPresent()) {
            return pack.get();
        }
        throw new PolicyPackException(reader.faults);
    }

    private Optional<PolicyPack> pack(String packPath) {
        try {
            YamlValue document = file(packPath);
            YamlFields fields = document.fields("format", "name", "title", "documents", "files");
            if (!fields.get("format").text().equals(FORMAT)) {
                throw fields.get("format").fault("the format " + FORMAT + " is expected");
            }
            PackEntries entries = new PackEntries(Documents.read(fields.get("documents")), this::text, faults);
            Set<String> seen = new HashSet<>();
            for (YamlValue name : fields.get("files").items()) {
                listed(name, seen, entries);
            }
            String name = fields.get("name").text();
            Text title = Documents.text(fields.get("title"));
            return Optional.of(fields.get("name").make(() -> entries.pack(name, title)));
        } catch (YamlFault e) {
            faults.add(new Fault(e.place(), e.expected()));
            return Optional.empty();
        }
    }

    private void listed(YamlValue name, Set<String> seen, PackEntries entries) throws YamlFault {
        String path = beside(name);
        if (!seen.add(path)) {
            throw name.fault("the file " + path + " is listed twice");
        }
        try {
            entries.read(file(folder + path));
        } catch (YamlFault e) {
            faults.add(new Fault(e.place(), e.expected()));
        }
    }

    private static String beside(YamlValue name) throws YamlFault {
        String path = name.text();
        if (!path.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml")) {
            throw name.fault("the name of a .yaml file beside pack.yaml is expected, not \"" + path + "\"");
        }
        return path;
    }

    /** The text of a file that a value names; what it means is read elsewhere. */
    private String text(YamlValue name) throws YamlFault {
        String path = folder + beside(name);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw name.fault("a file in UTF-8 is expected: " + path);
        }
    }

    private YamlValue file(String path) throws YamlFault {
        return YamlValue.document(path, bytes(path));
    }

    private byte[] bytes(String path) throws YamlFault {
        Optional<byte[]> bytes;
        try {
            bytes = files.read(path);
        } catch (IOException e) {
            throw YamlFault.inFile(path, "the file cannot be read: " + e.getMessage());
        }
        return bytes.orElseThrow(() -> YamlFault.inFile(path, "this file is expected"));
    }
}
