// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may call what; what is not in it nobody may call. Immutable. */
public final class AccessTable {
    private static final String RESOURCE = "access.txt";

    private final Map<Operation, Caller> rows;

    private AccessTable(Map<Operation, Caller> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** Reads the table of this bundle. */
    public static AccessTable load() {
        try (InputStream in = AccessTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + RESOURCE);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /**
     * Reads lines of method, path and caller; empty ones and those that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException if a line is of another form or says something twice
     */
    static AccessTable parse(String text) {
        Map<Operation, Caller> rows = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+", -1);
            if (words.length != 3) {
                throw new IllegalArgumentException("not method, path and caller: " + line);
            }
            Caller caller = Caller.valueOf(words[2].toUpperCase(Locale.ROOT));
            if (rows.put(new Operation(words[0], words[1]), caller) != null) {
                throw new IllegalArgumentException("said twice: " + line);
            }
        }
        return new AccessTable(rows);
    }

    /** Returns who may call that; empty means nobody. */
    public Optional<Caller> allowed(Operation operation) {
        return Optional.ofNullable(rows.get(operation));
    }

    /** Returns all that can be called. */
    public Set<Operation> operations() {
        return rows.keySet();
    }
}
