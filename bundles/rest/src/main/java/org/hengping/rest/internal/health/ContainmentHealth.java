// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.health;

import org.hengping.criteria.Text;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.containment.Isolation;

/** Says in what health the containment of plugins is: the level of isolation, and how many alarms wait to be seen. */
final class ContainmentHealth {
    static final String NAME = "isolation";

    private ContainmentHealth() {}

    static Health.Part part(ContainmentService containment) {
        Isolation isolation = containment.isolation();
        long blocked = containment.alarms().stream().filter(Alarm::blocked).count();
        long alarms = containment.alarms().size();
        String level = isolation.settled() ? isolation.level().word() : "…";
        Text text = new Text(
                "Java 插件的进程隔离：" + level + "，要求 " + isolation.minimum().word() + "；告警 " + alarms + "，停用插件 " + blocked,
                "isolation of Java plugins: " + level + ", asked for "
                        + isolation.minimum().word() + "; alarms " + alarms + ", plugins blocked " + blocked);
        boolean refused = isolation.settled() && !isolation.sufficient() && !isolation.inProcess();
        return new Health.Part(NAME, blocked > 0 || refused ? Health.Status.DEGRADED : Health.Status.UP, text);
    }
}
