// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Cuts the code of a method into blocks that are entered at their first instruction only. */
final class BlockCosts {
    /** What a block pays when it is entered. */
    static final class Block {
        long work;
        long bytes;
        /** Whether it may be entered from behind, or begins the method: there it is looked whether anything is left. */
        boolean checked;
    }

    private final IdentityHashMap<AbstractInsnNode, Block> byInstruction = new IdentityHashMap<>();
    private final IdentityHashMap<AbstractInsnNode, Block> byLeader = new IdentityHashMap<>();

    private final boolean returns;

    BlockCosts(InsnList code, Iterable<TryCatchBlockNode> handlers) {
        Set<LabelNode> targets = new HashSet<>();
        Set<LabelNode> backward = new HashSet<>();
        Set<LabelNode> passed = new HashSet<>();
        for (AbstractInsnNode at : code) {
            if (at instanceof LabelNode label) {
                passed.add(label);
            }
            for (LabelNode target : targets(at)) {
                targets.add(target);
                if (passed.contains(target)) {
                    backward.add(target);
                }
            }
        }
        this.returns = !backward.isEmpty();
        handlers.forEach(handler -> targets.add(handler.handler));
        cut(code, targets, backward);
    }

    private void cut(InsnList code, Set<LabelNode> targets, Set<LabelNode> backward) {
        boolean leads = true;
        boolean checked = true;
        Block block = new Block();
        for (AbstractInsnNode at : code) {
            if (at instanceof LabelNode label) {
                leads |= targets.contains(label);
                checked |= backward.contains(label);
            }
            if (at.getOpcode() < 0) {
                continue;
            }
            if (leads) {
                block = new Block();
                block.checked = checked;
                byLeader.put(at, block);
                leads = false;
                checked = false;
            }
            byInstruction.put(at, block);
            leads = at instanceof JumpInsnNode
                    || at instanceof TableSwitchInsnNode
                    || at instanceof LookupSwitchInsnNode;
        }
    }

    private static Set<LabelNode> targets(AbstractInsnNode at) {
        Set<LabelNode> found = new HashSet<>();
        if (at instanceof JumpInsnNode jump) {
            found.add(jump.label);
        } else if (at instanceof TableSwitchInsnNode table) {
            found.add(table.dflt);
            found.addAll(table.labels);
        } else if (at instanceof LookupSwitchInsnNode lookup) {
            found.add(lookup.dflt);
            found.addAll(lookup.labels);
        }
        return found;
    }

    /** Tells whether some jump goes back. */
    boolean returns() {
        return returns;
    }

    /** Adds to what the block of an instruction pays. */
    void add(AbstractInsnNode instruction, long work, long bytes) {
        Block block = byInstruction.get(instruction);
        if (block != null) {
            block.work += work;
            block.bytes += bytes;
        }
    }

    /** Returns the blocks by their first instructions. */
    Map<AbstractInsnNode, Block> blocks() {
        return byLeader;
    }
}
