// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.platform.replay.ReplayService;

/** Replays in memory that are half done for ever. */
public final class FakeReplays implements ReplayService {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    public final List<ReplayJob> jobs = new ArrayList<>();

    @Override
    public synchronized ReplayJob start(ReplaySelection selection, Optional<String> key) {
        ReplayJob job = new ReplayJob(
                "01REPLAY" + jobs.size(), selection, ReplayJob.State.RUNNING, 4, 2, 1, 1, NOW, Optional.empty(), 1);
        jobs.add(job);
        return job;
    }

    @Override
    public synchronized Optional<ReplayJob> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Page<ReplayJob> list(PageRequest page) {
        return Pages.of(jobs, page);
    }

    @Override
    public ReplayJob cancel(String id) {
        ReplayJob job = find(id).orElseThrow(FakeReplays::unknown);
        return new ReplayJob(id, job.selection(), ReplayJob.State.CANCELLED, 4, 2, 1, 1, NOW, Optional.of(NOW), 2);
    }

    @Override
    public Page<ReplayDifference> differences(String id, PageRequest page) {
        if (find(id).isEmpty()) {
            throw unknown();
        }
        return Pages.of(
                List.of(
                        new ReplayDifference(
                                "01A",
                                ReplayDifference.Kind.RESULT,
                                Optional.of("papers"),
                                new Text("结论不同", "another verdict")),
                        new ReplayDifference(
                                "01B", ReplayDifference.Kind.ARCHIVE, Optional.empty(), new Text("缺少", "missing"))),
                page);
    }

    private static PlatformException unknown() {
        return new PlatformException(
                PlatformException.Kind.NOT_FOUND, "replay-unknown", new Text("没有该任务。", "There is no such replay."));
    }
}
