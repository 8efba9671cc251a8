// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.rest.internal.fakes.FakePlatform;
import org.hengping.rest.internal.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class HealthProbeTest {
    @Test
    @Timeout(20)
    void aPartThatHangsIsWaitedForOnlySoLong() {
        CountDownLatch never = new CountDownLatch(1);
        try (HealthProbe probe = new HealthProbe(hanging(never), Duration.ofMillis(50))) {
            assertThat(probe.look().up()).isFalse();
            assertThat(probe.look().parts()).allMatch(part -> !part.up());
        } finally {
            never.countDown();
        }
    }

    private static Platform hanging(CountDownLatch latch) {
        FakePlatform platform = new FakePlatform();
        return (Platform) java.lang.reflect.Proxy.newProxyInstance(
                HealthProbeTest.class.getClassLoader(), new Class<?>[] {Platform.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == UnitOfWork.class) {
                        latch.await();
                    }
                    return method.invoke(platform, arguments);
                });
    }
}
