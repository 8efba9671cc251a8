// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.platform.paging.Page;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactKind;
import org.hengping.platform.unitfact.UnitFactService;
import org.junit.jupiter.api.Test;

class UnitFactCommandsTest {
    private static final RegisteredUnitFact FACT = new RegisteredUnitFact(
            ContentDigest.of(new byte[] {1}),
            UnitFactKind.FACT,
            "pinghu_devices",
            new Text("平湖大学（虚构）", "Pinghu University (invented)"),
            new Text("自制教具", "Devices made"),
            "{}",
            Optional.of(new UnitFactClass(Optional.empty(), new TreeMap<>(Map.of("price", RedLineClass.FUNDING)))),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private final List<Object> asked = new ArrayList<>();
    private final Shell shell = new Shell()
            .with(
                    UnitFactService.class,
                    Map.of(
                            "list", arguments -> new Page<>(List.of(FACT), Optional.empty()),
                            "confirm",
                                    arguments -> {
                                        asked.addAll(List.of(arguments));
                                        return FACT;
                                    },
                            "refuse",
                                    arguments -> {
                                        asked.addAll(List.of(arguments));
                                        return FACT;
                                    },
                            "promote", arguments -> FACT,
                            "policyFragment", arguments -> "facts:\n"));

    @Test
    void whatUnitsAddIsListedWithItsClasses() throws Exception {
        assertThat(shell.run(new UnitFactsCommand()))
                .contains("pinghu_devices", "Devices made", "PROPOSED", "NONE price=FUNDING");
    }

    @Test
    void aClassIsConfirmedByNameAndRole() throws Exception {
        UnitFactConfirmCommand command = new UnitFactConfirmCommand();
        command.definition = "pinghu_devices";
        command.redLine = List.of("award", "price=NONE", "lab=FUNDING");
        command.name = "测试甲";
        command.role = "职称处";

        assertThat(shell.run(command)).contains("confirmed pinghu_devices");

        assertThat(asked)
                .contains(
                        new UnitFactClass(
                                Optional.of(RedLineClass.AWARD), new TreeMap<>(Map.of("lab", RedLineClass.FUNDING))),
                        new Signatory("测试甲", "职称处"));
        command.redLine = List.of("MONEY");
        assertThatThrownBy(() -> shell.run(command)).isInstanceOf(CommandException.class);
    }

    @Test
    void aRefusalHasItsReasonAndAPromotionGivesTheEntry() throws Exception {
        UnitFactRefuseCommand refuse = new UnitFactRefuseCommand();
        refuse.definition = FACT.definition().hex().substring(0, 8);
        refuse.reason = "重复";
        refuse.name = "测试甲";
        refuse.role = "职称处";
        assertThat(shell.run(refuse)).contains("refused pinghu_devices");
        assertThat(asked).contains("重复");

        UnitFactPromoteCommand promote = new UnitFactPromoteCommand();
        promote.definition = "pinghu_devices";
        promote.commonName = "devices";
        promote.name = "测试甲";
        promote.role = "职称处";
        assertThat(shell.run(promote)).isEqualTo("facts:\n");
        promote.definition = "nanshan_devices";
        assertThatThrownBy(() -> shell.run(promote)).isInstanceOf(CommandException.class);
    }
}
