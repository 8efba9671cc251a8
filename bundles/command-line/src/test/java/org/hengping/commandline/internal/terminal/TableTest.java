// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
    @Test
    void aChineseCharacterTakesTwoCells() {
        assertThat(Table.width("符合 MET")).isEqualTo(8);
        assertThat(Table.width("豫人社办〔2024〕27号")).isEqualTo(8 + 2 + 4 + 2 + 2 + 2);
        assertThat(Table.width("（五）")).isEqualTo(6);
    }

    @Test
    void aCombiningMarkTakesNone() {
        assertThat(Table.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsOnce() {
        assertThat(Table.width("\uD840\uDC00")).isEqualTo(2);
    }

    @Test
    void columnsBeginInTheSameCellWhateverTheScript() {
        Table table = new Table("标准", "n", "last");
        table.row("a", "12", "x");
        table.row("职称评审", "3", "y");
        List<String> lines = table.lines();
        assertThat(lines).containsExactly("标准      n   last", "--------  --  ----", "a         12  x", "职称评审  3   y");
    }

    @Test
    void aRowHasOneCellForEachColumn() {
        Table table = new Table("a", "b");
        assertThatThrownBy(() -> table.row("only")).isInstanceOf(IllegalArgumentException.class);
    }
}
