// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.plugin.CriteriaPlugin;

/**
 * Walks over all that static fields hold after initialisation and requires that none of it can ever change: no state may
 * pass from one evaluation to another.
 */
final class FrozenState {
    private static final Set<Class<?>> VALUES =
            Set.of(String.class, Long.class, Integer.class, Boolean.class, Character.class, LocalDate.class);

    private final ClassLoader loader;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private FrozenState(ClassLoader loader) {
        this.loader = loader;
    }

    static void require(Collection<String> classNames, ClassLoader loader)
            throws ReflectiveOperationException, PluginImage.UnusableException {
        FrozenState walk = new FrozenState(loader);
        for (String name : classNames) {
            for (Field field : Class.forName(name, true, loader).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    walk.field(field, Optional.empty());
                }
            }
        }
    }

    private void field(Field field, Optional<Object> owner)
            throws ReflectiveOperationException, PluginImage.UnusableException {
        String place = field.getDeclaringClass().getName() + "." + field.getName();
        if (!Modifier.isFinal(field.getModifiers())) {
            throw new PluginImage.UnusableException(place + " STATIC_CHANGEABLE");
        }
        if (!field.getType().isPrimitive()) {
            field.setAccessible(true);
            value(read(field, owner), place, owner.isEmpty());
        }
    }

    @SuppressWarnings("NullAway") // a static field is read of no object
    private static Object read(Field field, Optional<Object> owner) throws IllegalAccessException {
        return field.get(owner.orElse(null));
    }

    /** Arrays may stand in static fields themselves only: woven code hands them out as copies. */
    private void value(Object value, String place, boolean staticField)
            throws ReflectiveOperationException, PluginImage.UnusableException {
        if (value == null || VALUES.contains(value.getClass()) || !seen.add(value)) {
            return;
        }
        Class<?> type = value.getClass();
        if (type.isArray() && staticField) {
            if (value instanceof Object[] elements) {
                elements(Arrays.asList(elements), place);
            }
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                value(optional.get(), place, false);
            }
        } else if (value instanceof List<?> list && type.getName().startsWith("java.util.ImmutableCollections$")) {
            elements(list, place);
        } else if (type.getClassLoader() == loader) {
            for (Class<?> at = type; at != null && at.getClassLoader() == loader; at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field(field, Optional.of(value));
                    }
                }
            }
        } else if (type.getClassLoader() != CriteriaPlugin.class.getClassLoader()) {
            throw new PluginImage.UnusableException(place + " STATIC_CHANGEABLE");
        }
    }

    private void elements(List<?> elements, String place)
            throws ReflectiveOperationException, PluginImage.UnusableException {
        for (Object element : elements) {
            value(element, place, false);
        }
    }
}
