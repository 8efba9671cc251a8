// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.output;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;

/** A table on the terminal. What may hold Chinese stands in the last column, where its width shifts nothing. */
public final class Table {
    private final ShellTable table = new ShellTable();

    /** @param headings of the columns */
    public Table(List<String> headings) {
        headings.forEach(table::column);
    }

    /** Adds a row with a cell for each column. */
    public Table row(Object... cells) {
        Row row = table.addRow();
        row.addContent(cells);
        return this;
    }

    /**
     * Prints the table.
     *
     * @param empty what to print instead of rows when there are none
     */
    public void print(PrintStream out, String empty) {
        table.emptyTableText(empty);
        table.print(out);
    }
}
