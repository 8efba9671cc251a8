// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.hengping.evaluation.internal.metering.ImageClasses;

/**
 * Defines the woven classes of one image of a bundle, with a meter and collections of its own, and shows them the criteria
 * contract and the allowed packages of the JDK, nothing else: no resource, no other bundle. Thread-safe.
 */
final class PluginClassLoader extends ClassLoader {
    static {
        ClassLoader.registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    /** @param woven woven class files by name of the class */
    PluginClassLoader(String name, Map<String, byte[]> woven) {
        super(name, null);
        this.classes = woven;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        Optional<Class<?>> shared = ImageClasses.shared(name);
        if (shared.isPresent()) {
            return shared.get();
        }
        if (AllowedMembers.TABLE.mayImport(packageName) && !AllowedMembers.isCollection(name)) {
            return AllowedMembers.isContract(packageName)
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
        byte[] own = classes.get(name);
        byte[] bytes = own != null ? own : ImageClasses.find(name).orElseThrow(() -> new ClassNotFoundException(name));
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
