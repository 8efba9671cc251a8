// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.hengping.rest.internal.access.Operation;
import org.hengping.rest.internal.resource.AlarmsResource;
import org.hengping.rest.internal.resource.AssessmentsResource;
import org.hengping.rest.internal.resource.HealthResource;
import org.hengping.rest.internal.resource.IsolationResource;
import org.hengping.rest.internal.resource.OpenApiResource;
import org.hengping.rest.internal.resource.PluginsResource;
import org.hengping.rest.internal.resource.ReplaysResource;
import org.hengping.rest.internal.resource.SigningKeysResource;
import org.hengping.rest.internal.resource.StandardsResource;
import org.hengping.rest.internal.resource.UnitFactsResource;

/** Every method of every resource, found by its annotations. */
record ResourceMethod(Operation operation, Method method) {
    private static final List<Class<?>> RESOURCES = List.of(
            HealthResource.class,
            OpenApiResource.class,
            PluginsResource.class,
            StandardsResource.class,
            AssessmentsResource.class,
            ReplaysResource.class,
            UnitFactsResource.class,
            IsolationResource.class,
            AlarmsResource.class,
            SigningKeysResource.class);

    static List<ResourceMethod> all() {
        List<ResourceMethod> found = new ArrayList<>();
        for (Class<?> resource : RESOURCES) {
            String ofClass = resource.getAnnotation(Path.class).value();
            for (Method method : resource.getMethods()) {
                verb(method).ifPresent(verb -> {
                    Path path = method.getAnnotation(Path.class);
                    found.add(
                            new ResourceMethod(Operation.of(verb, ofClass, path == null ? "" : path.value()), method));
                });
            }
        }
        return found;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }
}
