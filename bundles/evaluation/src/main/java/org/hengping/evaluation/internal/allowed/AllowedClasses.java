// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.allowed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The readable table of what a plugin's classes may use: {@code allowed-classes.txt} and {@code instead.txt} beside this
 * class. Immutable and thread-safe.
 */
public final class AllowedClasses {
    /** The table of this build. */
    public static final AllowedClasses TABLE = new AllowedClasses();

    private static final String CONTRACT = "org.hengping.criteria";

    private final Set<String> packages = new HashSet<>();
    private final Map<String, Members> classes = new HashMap<>();
    private final Map<String, Instead> advice = new HashMap<>();

    /** What to use instead, in both languages. */
    public record Instead(String zh, String en) {}

    private record Members(boolean only, Set<String> names) {
        boolean allow(String member, int parameters) {
            return (names.contains(member) || names.contains(member + "/" + parameters)) == only;
        }
    }

    private AllowedClasses() {
        lines("allowed-classes.txt").forEach(this::readRule);
        for (String line : lines("instead.txt")) {
            String[] parts = line.split("\\|", 3);
            advice.put(parts[0].strip(), new Instead(parts[1].strip(), parts[2].strip()));
        }
    }

    private static List<String> lines(String name) {
        try (InputStream in = AllowedClasses.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + AllowedClasses.class.getName());
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

    private void readRule(String line) {
        String[] words = line.split("\\s+");
        if (words[0].equals("package") || words[0].equals("linkage")) {
            packages.add(words[1]);
            return;
        }
        if (words.length > 1 && !words[1].equals("-") && !words[1].equals("=")) {
            throw new IllegalStateException("neither - nor = in: " + line);
        }
        boolean only = words.length > 1 && words[1].equals("=");
        Set<String> members = Set.copyOf(Arrays.asList(words).subList(Math.min(2, words.length), words.length));
        if (classes.put(words[0], new Members(only, members)) != null) {
            throw new IllegalStateException("named twice: " + words[0]);
        }
    }

    /** Tells whether a bundle may import the package, which is also what its loader shows. */
    public boolean mayImport(String packageName) {
        return isContract(packageName) || packages.contains(packageName);
    }

    /** Tells whether a package belongs to the contract with authors. */
    public static boolean isContract(String packageName) {
        return packageName.equals(CONTRACT) || packageName.startsWith(CONTRACT + ".");
    }

    /** Tells whether a class, by its name with dots, may be used as a type. */
    public boolean allowsClass(String name) {
        return isContract(packageOf(name)) || classes.containsKey(name);
    }

    /** Tells whether a member of an allowed class may be used. */
    public boolean allowsMember(String className, String member, int parameters) {
        Members members = classes.get(className);
        return members == null ? isContract(packageOf(className)) : members.allow(member, parameters);
    }

    /** Tells whether a member is excepted from a class whose other members may be used; for inherited members. */
    public boolean exceptsMember(String className, String member, int parameters) {
        Members members = classes.get(className);
        return members != null && !members.only() && !members.allow(member, parameters);
    }

    /** Returns what to use instead of a member, or of a class if the member is empty. */
    public Instead instead(String className, String member) {
        for (String key : List.of(className + "." + member, className, packageOf(className) + ".*", "*." + member)) {
            Instead found = advice.get(key);
            if (found != null) {
                return found;
            }
        }
        return new Instead("docs/gate.md 所列的类", "the classes that docs/gate.md lists");
    }

    /** Returns the package of a class name with dots. */
    public static String packageOf(String className) {
        int dot = className.lastIndexOf('.');
        return dot < 0 ? "" : className.substring(0, dot);
    }
}
