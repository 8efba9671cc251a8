// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.hengping.shell.internal.platform.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

final class CompletersTest {
    private final CommandLine line = proxy(
            CommandLine.class,
            Map.of(
                    "getArguments", new String[] {"standard", "a", ""},
                    "getCursorArgumentIndex", 0,
                    "getCursorArgument", "sam",
                    "getArgumentPosition", 3,
                    "getBufferPosition", 3));

    @Test
    void whatBeginsAsTypedIsOffered() {
        PlatformCompleter completer = new PlatformCompleter() {
            @Override
            Collection<String> words(Platform platform, CommandLine unused) {
                return List.of("sample.demo", "other");
            }
        };
        completer.context = proxy(BundleContext.class, Map.of());
        List<String> candidates = new java.util.ArrayList<>();

        assertThat(completer.complete(proxy(Session.class, Map.of()), line, candidates))
                .isZero();
        assertThat(candidates).map(String::strip).containsExactly("sample.demo");
    }

    @Test
    void whileThePlatformCannotBeAskedNothingIsOffered() {
        for (PlatformCompleter completer : List.of(
                new PluginCompleter(),
                new StandardCompleter(),
                new VersionCompleter(),
                new AssessmentCompleter(),
                new ReplayCompleter())) {
            completer.context = proxy(BundleContext.class, Map.of());
            List<String> candidates = new java.util.ArrayList<>();

            assertThat(completer.complete(proxy(Session.class, Map.of()), line, candidates))
                    .isNegative();
            assertThat(candidates).isEmpty();
        }
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                CompletersTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
