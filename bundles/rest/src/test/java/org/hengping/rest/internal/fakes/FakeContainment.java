// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.containment.Isolation;
import org.hengping.platform.containment.IsolationLevel;

/** Unshare, and whatever alarms a test puts there. */
public final class FakeContainment implements ContainmentService {
    public volatile IsolationLevel minimum = IsolationLevel.NONE;
    public final List<Alarm> raised = new ArrayList<>();

    /** An alarm as it looks. */
    public static Alarm alarm(boolean blocked) {
        Instant then = Instant.parse("2026-01-02T03:04:05Z");
        return new Alarm(
                Alarm.Kind.TIME,
                Optional.of(ContentDigest.of(new byte[] {1})),
                blocked,
                new Text("超过 60 秒", "longer than 60 seconds"),
                2,
                then,
                then.plusSeconds(1));
    }

    @Override
    public Isolation isolation() {
        return new Isolation(true, IsolationLevel.UNSHARE, minimum, false, 2, 1, 4);
    }

    @Override
    public List<Alarm> alarms() {
        return List.copyOf(raised);
    }

    @Override
    public int clearAlarms() {
        int count = raised.size();
        raised.clear();
        return count;
    }
}
