// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.hengping.criteria.plugin.CriteriaPlugin;

/** Compiles the sources of test plugins in memory, as an author's javac would. */
public final class SampleCompiler {
    private SampleCompiler() {}

    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    /** Returns the class files by path; the same source is compiled once. */
    public static Map<String, byte[]> compile(String className, String source) {
        Map<String, byte[]> classes = COMPILED.computeIfAbsent(source, text -> compiled(className, text));
        Map<String, byte[]> copies = new TreeMap<>();
        classes.forEach((path, bytes) -> copies.put(path, bytes.clone()));
        return copies;
    }

    private static Map<String, byte[]> compiled(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> written = new TreeMap<>();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
                JavaFileManager manager = new InMemoryOutput(standard, written)) {
            String contract = CriteriaPlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            List<String> options = List.of("--release", "17", "-proc:none", "-nowarn", "-g", "-classpath", contract);
            boolean done = compiler.getTask(
                            messages, manager, null, options, null, List.of(new Source(className, source)))
                    .call();
            if (!done) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, byte[]> classes = new TreeMap<>();
        written.forEach((name, bytes) -> classes.put(name.replace('.', '/') + ".class", bytes.toByteArray()));
        return classes;
    }

    /** Returns the one class file of a source without nested classes. */
    public static byte[] compileOne(String className, String source) {
        return compile(className, source).values().iterator().next();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemoryOutput extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written;

        InMemoryOutput(JavaFileManager standard, Map<String, ByteArrayOutputStream> written) {
            super(standard);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
