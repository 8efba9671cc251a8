// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.allowed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The readable table of what a plugin's classes may use and what it costs: {@code allowed-members.txt} beside this class.
 * Immutable and thread-safe.
 */
public final class AllowedMembers {
    /** The table of this build. */
    public static final AllowedMembers TABLE = new AllowedMembers();

    /** Of these classes every member may be used; they are woven like the author's. */
    public static final String COLLECTION = "org.hengping.criteria.collection";

    private static final String CONTRACT = "org.hengping.criteria";
    private static final String OBJECT = "java.lang.Object";

    private final Set<String> packages = new HashSet<>();
    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Instead> advice = new HashMap<>();

    /** What to use instead, in both languages. */
    public record Instead(String zh, String en) {}

    /**
     * A member that may be used.
     *
     * @param owner the class that the table names it with, with dots
     * @param name its name
     * @param descriptor its descriptor, or {@code *}
     * @param bySize whether it is paid by the size of its arguments
     * @param work units of work, where it is not
     * @param bytes bytes, where it is not
     */
    public record Member(String owner, String name, String descriptor, boolean bySize, int work, int bytes) {}

    private record Type(boolean open, List<String> parents) {}

    private AllowedMembers() {
        lines().forEach(this::read);
    }

    private static List<String> lines() {
        try (InputStream in = AllowedMembers.class.getResourceAsStream("allowed-members.txt")) {
            if (in == null) {
                throw new IllegalStateException("allowed-members.txt is missing beside " + AllowedMembers.class);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        if (line.startsWith("package ") || line.startsWith("linkage ")) {
            packages.add(line.substring("package ".length()));
            return;
        }
        String[] parts = line.split(" *\\| *", -1);
        boolean fresh;
        if (parts[1].equals("refused")) {
            fresh = advice.put(parts[0], new Instead(parts[2], parts[3])) == null;
        } else if (parts.length < 4) {
            List<String> parents = parts.length > 2 ? List.of(parts[2].split(" ", -1)) : List.of();
            fresh = types.put(parts[0], new Type(parts[1].equals("open"), parents)) == null;
        } else {
            Member member = member(parts);
            fresh = members.put(key(member.owner(), member.name(), member.descriptor()), member) == null;
        }
        if (!fresh) {
            throw new IllegalStateException("twice in the table: " + line);
        }
    }

    private static Member member(String[] parts) {
        String[] cost = parts[3].split(" ", -1);
        return switch (cost[0]) {
            case "size" -> new Member(parts[0], parts[1], parts[2], true, 0, 0);
            case "constant", "capped" ->
                new Member(parts[0], parts[1], parts[2], false, Integer.parseInt(cost[1]), Integer.parseInt(cost[2]));
            default -> throw new IllegalStateException("no cost: " + String.join(" | ", parts));
        };
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    /** Tells whether a bundle may import the package, which is also what its loader shows. */
    public boolean mayImport(String packageName) {
        return isContract(packageName) || packages.contains(packageName);
    }

    /** Tells whether a package belongs to the contract with authors. */
    public static boolean isContract(String packageName) {
        return packageName.equals(CONTRACT) || packageName.startsWith(CONTRACT + ".");
    }

    /** Tells whether a class, by its name with dots, is one of the collections that are woven like the author's classes. */
    public static boolean isCollection(String className) {
        return packageOf(className).equals(COLLECTION);
    }

    /** Tells whether a class, by its name with dots, may be used as a type. */
    public boolean allowsClass(String name) {
        return isCollection(name) || types.containsKey(name);
    }

    /** Tells whether a class of the author's may extend or implement it. */
    public boolean mayExtend(String name) {
        Type type = types.get(name);
        return type != null && type.open();
    }

    /** Returns a member of a class, or of one of its parents in the table. */
    public Optional<Member> member(String className, String name, String descriptor) {
        Member exact = members.get(key(className, name, descriptor));
        Member any = exact == null ? members.get(key(className, name, "*")) : exact;
        Type type = types.get(className);
        if (any != null || type == null || name.equals("<init>")) {
            return Optional.ofNullable(any);
        }
        for (String parent : type.parents()) {
            Optional<Member> inherited = member(parent, name, descriptor);
            if (inherited.isPresent()) {
                return inherited;
            }
        }
        return className.equals(OBJECT) ? Optional.empty() : member(OBJECT, name, descriptor);
    }

    /** Returns all members of the table. */
    public Collection<Member> members() {
        return members.values();
    }

    /** Returns what to use instead of a member, or of a class if the member is empty. */
    public Instead instead(String className, String member) {
        for (String key : List.of(className + "." + member, className, packageOf(className) + ".*", "*." + member)) {
            Instead found = advice.get(key);
            if (found != null) {
                return found;
            }
        }
        return new Instead(
                "docs/gate.md 所列的类和 allowed-members.txt 所列的成员",
                "the classes that docs/gate.md lists, with the members of allowed-members.txt");
    }

    /** Returns the package of a class name with dots. */
    public static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }
}
