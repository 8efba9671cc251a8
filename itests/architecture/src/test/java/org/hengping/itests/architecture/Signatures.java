// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Prints what class files publish: one line for each package version, public type and public or protected member. */
final class Signatures {

    private Signatures() {}

    /**
     * The sorted signatures of the class files below some folders; every line says which type it belongs to.
     *
     * @param beneath knows the types that the published ones mention
     */
    static List<String> ofFolders(List<Path> folders, ClassLoader beneath) throws IOException {
        List<URL> urls = new ArrayList<>();
        List<String> names = new ArrayList<>();
        TreeSet<String> lines = new TreeSet<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException("not built yet: " + folder);
            }
            urls.add(folder.toUri().toURL());
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".class")).toList()) {
                    String name = folder.relativize(file)
                            .toString()
                            .replace(".class", "")
                            .replace('/', '.')
                            .replace('\\', '.');
                    if (name.contains(".internal.")) {
                        continue;
                    }
                    if (name.endsWith(".package-info")) {
                        lines.add("package " + name.replace(".package-info", "") + " " + packageVersion(file));
                    } else {
                        names.add(name);
                    }
                }
            }
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), beneath)) {
            for (String name : names) {
                addType(lines, load(loader, name));
            }
        }
        return List.copyOf(lines);
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class file that cannot be loaded: " + name, e);
        }
    }

    private static void addType(SortedSet<String> lines, Class<?> type) {
        if (!published(type)) {
            return;
        }
        String name = type.getTypeName();
        lines.add(name + " = " + declaration(type));
        for (Field field : type.getDeclaredFields()) {
            if (seen(field.getModifiers()) && !field.isSynthetic()) {
                lines.add(name + " . "
                        + (field.isEnumConstant()
                                ? "constant " + field.getName()
                                : withoutName(field.toGenericString(), name)));
            }
        }
        Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> seen(constructor.getModifiers()) && !constructor.isSynthetic())
                .forEach(constructor -> lines.add(name + " . " + constructor.toGenericString()));
        for (Method method : type.getDeclaredMethods()) {
            if (seen(method.getModifiers()) && !method.isSynthetic() && !inObject(method)) {
                lines.add(name + " . " + withoutName(method.toGenericString(), name) + parameterNames(method));
            }
        }
    }

    private static String declaration(Class<?> type) {
        StringBuilder text = new StringBuilder(type.toGenericString());
        if (type.isRecord()) {
            text.append(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::toString)
                    .collect(Collectors.joining(", ", " (", ")")));
        }
        Type superclass = type.getGenericSuperclass();
        if (superclass != null && !superclass.equals(Object.class) && !type.isRecord() && !type.isEnum()) {
            text.append(" extends ").append(superclass.getTypeName());
        }
        if (type.getGenericInterfaces().length > 0) {
            text.append(Arrays.stream(type.getGenericInterfaces())
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", " implements ", "")));
        }
        if (type.isSealed()) {
            text.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(Class::getTypeName)
                    .sorted()
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        return text.toString();
    }

    private static String parameterNames(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(Parameter::isNamePresent)
                .map(Parameter::getName)
                .collect(Collectors.joining(", ", " [", "]"))
                .replace(" []", "");
    }

    /** The member without its owner, with which the line begins anyway. */
    private static String withoutName(String member, String owner) {
        return member.replace(" " + owner + ".", " ");
    }

    private static boolean inObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(known -> known.getName().equals(method.getName())
                        && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
    }

    private static boolean published(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic() || !seen(type.getModifiers())) {
            return false;
        }
        Class<?> outer = type.getDeclaringClass();
        return outer == null || published(outer);
    }

    private static boolean seen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String packageVersion(Path packageInfo) throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(packageInfo)) {
            new ClassReader(in)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                                    String simple = descriptor
                                            .substring(descriptor.lastIndexOf('/') + 1, descriptor.length() - 1)
                                            .toLowerCase(Locale.ROOT);
                                    return new AnnotationVisitor(Opcodes.ASM9) {
                                        {
                                            if (simple.equals("export")) {
                                                found.add(simple);
                                            }
                                        }

                                        @Override
                                        public void visit(String name, Object value) {
                                            if (simple.equals("version")) {
                                                found.add(simple + " " + value);
                                            }
                                        }
                                    };
                                }
                            },
                            0);
        }
        return String.join(", ", new TreeSet<>(found));
    }
}
