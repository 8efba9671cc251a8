// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.osgi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hengping.criteria.Validity;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicyPackStatus.LeftOut;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.PolicyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;

class BundledPolicyTest {
    private static final String PACK =
            """
            format: hengping-policy-pack/1
            name: %s
            title: {zh: 包, en: Pack}
            documents: {own: {title: 示例, standing: UNVERIFIED, source: 自拟}}
            files: [entries.yaml]
            """;
    private static final String ENTRIES =
            """
            parameters:
              - name: %s
                label: {zh: 参数, en: Parameter}
                type: INTEGER
                values: [{value: %s, clause: {document: own, place: 一}}]
            """;
    private static final LocalDate DAY = LocalDate.of(2024, 10, 31);

    private final List<Policy> published = new ArrayList<>();

    private final Path folder;
    private final BundledPolicy policy;

    BundledPolicyTest(@TempDir Path folder) {
        this.folder = folder;
        this.policy = new BundledPolicy(context());
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return (T) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "toString" -> type.getSimpleName();
                    default -> answers.apply(method.getName(), arguments == null ? new Object[0] : arguments);
                });
    }

    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> {
            if (method.equals("getBundles")) {
                return new Bundle[0];
            }
            if (!method.equals("registerService")) {
                return Map.of();
            }
            Policy service = (Policy) arguments[1];
            published.add(service);
            return proxy(ServiceRegistration.class, (call, ignored) -> {
                if (call.equals("unregister")) {
                    published.remove(service);
                }
                return Map.of();
            });
        });
    }

    private Bundle bundle(String name, String pack, String parameter, String value) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name).resolve("policy"));
        Files.writeString(root.resolve("pack.yaml"), PACK.formatted(pack), StandardCharsets.UTF_8);
        Files.writeString(root.resolve("entries.yaml"), ENTRIES.formatted(parameter, value), StandardCharsets.UTF_8);
        return bundle(name, FrameworkUtil.asDictionary(Map.of(BundledPolicy.HEADER, "policy/pack.yaml")));
    }

    private Bundle bundle(String name, Dictionary<String, String> headers) {
        return proxy(Bundle.class, (method, arguments) -> switch (method) {
            case "getHeaders" -> headers;
            case "getSymbolicName" -> name;
            case "getVersion" -> new Version(1, 0, 0);
            case "getEntry" -> entry(folder.resolve(name).resolve((String) arguments[0]));
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static URL entry(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private BundledPolicy.Carrier add(Bundle bundle) {
        return policy.addingBundle(bundle, new BundleEvent(BundleEvent.STARTED, bundle));
    }

    @Test
    void aBundleWithoutTheHeaderIsOfNoInterest() {
        assertThat(add(bundle("other", FrameworkUtil.asDictionary(Map.of())))).isNull();
        assertThat(published).isEmpty();
    }

    @Test
    void thePolicyIsThereWhileAPackIs() throws IOException {
        Bundle first = bundle("a", "one", "limit", "5");
        BundledPolicy.Carrier carrier = add(first);
        assertThat(policy.inUse()).containsExactly("one");
        Policy service = published.get(0);
        assertThat(service.on(DAY).parameter("limit").orElseThrow().value().text())
                .isEqualTo("5");
        policy.removedBundle(first, new BundleEvent(BundleEvent.STOPPED, first), carrier);
        assertThat(published).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> service.on(DAY));
    }

    @Test
    void aSecondPackJoinsTheSameService() throws IOException {
        add(bundle("a", "one", "limit", "5"));
        add(bundle("b", "two", "other", "7"));
        assertThat(published).hasSize(1);
        assertThat(policy.inUse()).containsExactly("one", "two");
        assertThat(published.get(0).on(DAY).parameters()).hasSize(2);
    }

    @Test
    void theServiceTellsOnWhichDaysAValueHolds() throws IOException {
        add(bundle("a", "one", "limit", "5"));
        assertThat(published.get(0).held(DAY, PolicyKind.PARAMETER, "limit")).hasValueSatisfying(holding -> {
            assertThat(holding.validity()).contains(Validity.ALWAYS);
            assertThat(holding.state()).isEqualTo(PolicyState.UNVERIFIED);
        });
    }

    @Test
    void aPackThatCannotBeReadIsLeftOutWithItsPlace() throws IOException {
        add(bundle("a", "one", "limit", "5"));
        add(bundle("b", "two", "other", "many"));
        assertThat(policy.inUse()).containsExactly("one");
        assertThat(policy.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.bundle()).isEqualTo("b 1.0.0");
            assertThat(left.faults().get(0).place()).isEqualTo("policy/entries.yaml:5:22");
        });
    }

    @Test
    void ofTwoThatClashTheOneWithTheLaterNameIsLeftOutWhateverCameFirst() throws IOException {
        add(bundle("b", "two", "limit", "7"));
        add(bundle("a", "one", "limit", "5"));
        assertThat(policy.inUse()).containsExactly("one");
        assertThat(policy.leftOut()).extracting(LeftOut::bundle).containsExactly("b 1.0.0");
    }
}
