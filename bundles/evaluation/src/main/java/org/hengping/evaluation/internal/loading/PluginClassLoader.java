// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.evaluation.internal.allowed.AllowedClasses;

/**
 * Defines the classes of one bundle for one load, and shows them the criteria contract and the allowed packages of the
 * JDK, nothing else: no resource, no other bundle. Thread-safe.
 */
final class PluginClassLoader extends ClassLoader {
    static {
        ClassLoader.registerAsParallelCapable();
    }

    private static final String SUFFIX = ".class";

    private final Map<String, byte[]> classes = new TreeMap<>();

    PluginClassLoader(String name, Map<String, byte[]> files) {
        super(name, null);
        files.forEach((path, content) -> {
            if (path.endsWith(SUFFIX)) {
                classes.put(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'), content);
            }
        });
    }

    /** Returns the names of the bundle's classes, ascending. */
    SortedSet<String> classNames() {
        return new TreeSet<>(classes.keySet());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (AllowedClasses.TABLE.mayImport(packageName)) {
            return AllowedClasses.isContract(packageName)
                    ? CriteriaPlugin.class.getClassLoader().loadClass(name)
                    : ClassLoader.getPlatformClassLoader().loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a class loader says that there is no such resource
    public URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public InputStream getResourceAsStream(String name) {
        return null;
    }
}
