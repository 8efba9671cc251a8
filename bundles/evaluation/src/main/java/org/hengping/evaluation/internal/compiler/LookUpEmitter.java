// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Emits what reads tables. */
final class LookUpEmitter {
    private final Code code;

    LookUpEmitter(Code code) {
        this.code = code;
    }

    /** Looks a row up; returns the local with its number, negative if there is none. */
    int row(Expr.LookUp lookUp, List<Operand> keys) {
        for (int k = 0; k < keys.size(); k++) {
            code.loadBound();
            code.push(k);
            if (keys.get(k).isText()) {
                code.pushText(keys.get(k));
                code.onBound("key", "(ILjava/lang/String;)V");
            } else {
                code.pushNumber(keys.get(k));
                code.onBound("key", "(IJ)V");
            }
        }
        int row = code.single();
        code.loadBound();
        code.push(lookUp.table());
        code.onBound("row", "(I)I");
        code.load(Opcodes.ISTORE, row);
        return row;
    }

    /** Reads the value of a row; no row is an error. */
    Operand value(Expr.LookUp lookUp, List<Operand> keys, Label onFault) {
        int row = row(lookUp, keys);
        Label found = new Label();
        code.load(Opcodes.ILOAD, row);
        code.jump(Opcodes.IFGE, found);
        code.fail(Fault.NO_TABLE_ROW, onFault);
        code.place(found);
        code.loadBound();
        code.push(lookUp.table());
        code.load(Opcodes.ILOAD, row);
        if (lookUp.of() == Type.TEXT) {
            int local = code.single();
            code.onBound("rowText", "(II)Ljava/lang/String;");
            code.load(Opcodes.ASTORE, local);
            return Operand.localText(local, -1);
        }
        int local = code.wide();
        code.onBound("rowValue", "(II)J");
        code.load(Opcodes.LSTORE, local);
        return Operand.local(local);
    }
}
