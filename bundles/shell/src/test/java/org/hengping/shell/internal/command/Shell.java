// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** A session and a registry in memory: what was printed can be read, and each service answers as the test says. */
final class Shell {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Map<String, Object> services = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>(Map.of("hengping.language", "en"));
    String typed = "";
    Path folder = Path.of("");

    /** Registers a service whose methods answer by these functions of their arguments. */
    <T> Shell with(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        services.put(type.getName(), answering(type, answers));
        return this;
    }

    void variable(String name, String value) {
        variables.put(name, value);
    }

    /** Runs a command and returns what it printed. */
    String run(PlatformCommand command) throws CommandException, InterruptedException {
        command.context = context();
        command.session = session();
        printed.reset();
        command.execute();
        return printed.toString(StandardCharsets.UTF_8);
    }

    BundleContext context() {
        return answering(
                BundleContext.class,
                Map.of(
                        "getServiceReference",
                        arguments -> reference(
                                arguments[0] instanceof Class<?> type ? type.getName() : (String) arguments[0]),
                        "getService",
                        arguments -> services.get(((ServiceReference<?>) arguments[0]).getProperty("name")),
                        "getProperty",
                        arguments -> "/data"));
    }

    @SuppressWarnings("NullAway") // As the framework does where nothing is registered.
    private Object reference(String name) {
        return services.containsKey(name)
                ? answering(ServiceReference.class, Map.of("getProperty", arguments -> name))
                : null;
    }

    Session session() {
        return answering(
                Session.class,
                Map.of(
                        "getConsole",
                        arguments -> console,
                        "get",
                        arguments -> variables.get((String) arguments[0]),
                        "currentDir",
                        arguments -> folder,
                        "readLine",
                        arguments -> typed));
    }

    private static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                Shell.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new AssertionError("not expected: " + type.getSimpleName() + "." + method.getName());
                    }
                    return answer.apply(arguments == null ? new Object[0] : arguments);
                }));
    }
}
