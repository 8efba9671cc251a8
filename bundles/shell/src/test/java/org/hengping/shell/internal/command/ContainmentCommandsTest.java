// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.Budget;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.containment.Isolation;
import org.hengping.platform.containment.IsolationLevel;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.standard.StandardCost;
import org.hengping.platform.standard.StandardService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ContainmentCommandsTest {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private final Shell shell = new Shell();
    private final List<Alarm> alarms = new ArrayList<>();

    @BeforeEach
    void setUp() {
        alarms.add(new Alarm(
                Alarm.Kind.TIME,
                Optional.of(Samples.plugin('1').id()),
                true,
                new Text("超过 60 秒", "longer than 60 seconds"),
                3,
                THEN,
                THEN));
        shell.with(
                ContainmentService.class,
                Map.of(
                        "isolation",
                        arguments -> new Isolation(true, IsolationLevel.UNSHARE, IsolationLevel.NONE, false, 1, 0, 4),
                        "alarms",
                        arguments -> List.copyOf(alarms),
                        "clearAlarms",
                        arguments -> {
                            int count = alarms.size();
                            alarms.clear();
                            return count;
                        }));
    }

    @Test
    void alarmsAreShownAndCleared() throws Exception {
        assertThat(shell.run(new AlarmsCommand())).contains("TIME", "abcd11111111", "yes", "longer than 60 seconds");
        AlarmsCommand clearing = new AlarmsCommand();
        clearing.clear = true;
        assertThat(shell.run(clearing)).contains("alarms cleared 1");
        assertThat(shell.run(new AlarmsCommand())).contains("there are no alarms");
    }

    @Test
    void theStatusTellsTheIsolationAndThatAPluginIsBlocked() throws Exception {
        assertThat(shell.run(new StatusCommand()))
                .contains("isolation", "DEGRADED", "Java plugins isolated by unshare, asked for none, workers 1/4");
        alarms.clear();
        assertThat(shell.run(new StatusCommand())).doesNotContain("DEGRADED");
    }

    @Test
    void theCostOfAStandardIsShown() throws Exception {
        StandardCost.Granted granted = new StandardCost.Granted(1000, 2000, 30);
        shell.with(
                StandardService.class,
                Map.of(
                        "cost",
                        arguments -> arguments[1].equals(Samples.VERSION)
                                ? Optional.of(new StandardCost(
                                        "3 + 2·works",
                                        1003,
                                        granted,
                                        Optional.of(new Budget(Optional.of(500L), Optional.empty(), Optional.empty())),
                                        new StandardCost.Granted(500, 2000, 30),
                                        Optional.of(new StandardCost.Observed(2, 40, 50, 600, 700))))
                                : Optional.empty()));
        CostCommand command = new CostCommand();
        command.standard = Samples.ID.value();
        command.version = Samples.VERSION.toString();
        assertThat(shell.run(command))
                .contains(
                        "most operations of the rules 3 + 2·works",
                        "declared by the standard work 500, bytes -, depth -",
                        "in force work 500, bytes 2000, depth 30",
                        "work mean/most 40/50");
        command.version = "9.9.9";
        assertThatThrownBy(() -> shell.run(command)).isInstanceOf(CommandException.class);
    }

    @Test
    void aReplayByTheInterpreterSaysSo() throws Exception {
        shell.with(
                ReplayService.class,
                Map.of(
                        "start",
                        arguments -> new ReplayJob(
                                "01REPLAY",
                                (ReplaySelection) arguments[0],
                                ReplayJob.State.RUNNING,
                                4,
                                0,
                                0,
                                0,
                                THEN,
                                Optional.empty(),
                                1)));
        ReplayCommand command = new ReplayCommand();
        command.interpreted = true;
        assertThat(shell.run(command)).contains("by the interpreter");
    }
}
