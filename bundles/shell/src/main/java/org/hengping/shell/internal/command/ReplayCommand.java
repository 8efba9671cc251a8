// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.shell.internal.completion.AssessmentCompleter;
import org.hengping.shell.internal.completion.StandardCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Starts a replay and, if asked to, shows its progress until it ends; Ctrl-C leaves it running. */
@Service
@Command(scope = "hengping", name = "replay", description = "Replay stored assessments from the archive 复算并核对已有结果")
public final class ReplayCommand extends PlatformCommand {
    private static final long LOOK_EVERY_MILLIS = 200;

    @Option(name = "--standard", description = "Only those of this standard 仅此标准")
    @Completion(StandardCompleter.class)
    String standard = "";

    @Option(name = "--assessment", description = "Only this one 仅此结果")
    @Completion(AssessmentCompleter.class)
    String assessment = "";

    @Option(name = "--interpreted", description = "Compute the rules by the interpreter, a second opinion 用解释器复算规则")
    boolean interpreted;

    @Option(name = "--wait", description = "Show the progress until it ends 显示进度直至结束")
    boolean wait;

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException, InterruptedException {
        if (!standard.isEmpty() && !assessment.isEmpty()) {
            throw refused("--standard 与 --assessment 只能给出一个。", "Give --standard or --assessment, not both.");
        }
        ReplaySelection selection = new ReplaySelection(
                Typed.optionalStandard(standard),
                Optional.of(assessment).filter(text -> !text.isEmpty()),
                interpreted ? ReplayEngine.INTERPRETED : ReplayEngine.EMITTED);
        ReplayJob job = platform.replays().start(selection, Optional.empty());
        if (!wait) {
            out.println(Replays.line(job, language));
            return;
        }
        ReplayJob ended = follow(platform, job.id(), out, language);
        out.println("\r" + Replays.line(ended, language));
        Replays.differences(platform, ended.id(), out, language);
    }

    private static ReplayJob follow(Platform platform, String id, PrintStream out, Language language)
            throws InterruptedException {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "hengping-replay-progress");
            thread.setDaemon(true);
            return thread;
        });
        CompletableFuture<ReplayJob> ended = new CompletableFuture<>();
        try {
            var unused = looking.scheduleWithFixedDelay(
                    () -> look(platform, id, out, language, ended), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PlatformException fault) {
                throw fault;
            }
            throw new IllegalStateException("cannot follow replay " + id, e.getCause());
        } finally {
            looking.shutdownNow();
        }
    }

    private static void look(
            Platform platform, String id, PrintStream out, Language language, CompletableFuture<ReplayJob> ended) {
        try {
            ReplayJob now = Replays.find(platform, id);
            if (now.state() == ReplayJob.State.RUNNING) {
                out.print("\r" + Replays.line(now, language));
                out.flush();
            } else {
                ended.complete(now);
            }
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }
}
