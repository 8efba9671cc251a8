// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

/**
 * What woven code pays into. This class is a pattern: each image of a plugin defines it anew, so its static fields belong to
 * one image, which serves one thread at a time. Woven code reads and writes the fields itself where that is cheaper.
 *
 * <p>Once a budget is used up, {@link #work} stays below zero: every handler and every loop of the plugin meets that again.
 */
@SuppressWarnings("NonFinalStaticField") // see above: one set of fields for each image
public final class Meter {
    /** Units of work left. */
    public static long work;

    /** Bytes left. */
    public static long bytes;

    /** Depth of calls reached. */
    public static int depth;

    /** Greatest depth of calls. */
    public static int deepest;

    /** 0, or W, B or D for what was used up. */
    public static char exhausted;

    /** Work of looking into the parameters and tables of the standard once. */
    public static int lookUp;

    private static final long GONE = Long.MIN_VALUE / 2;
    private static final long NO_BUDGET = Long.MAX_VALUE / 4;

    private Meter() {}

    /** Begins a computation. */
    public static void start(long workBudget, long bytesBudget, int depthBudget, int lookUpWork) {
        work = workBudget;
        bytes = bytesBudget;
        depth = 0;
        deepest = depthBudget;
        exhausted = 0;
        lookUp = lookUpWork;
    }

    /** Returns the units of work left; less than 0 if one of the budgets is used up. */
    public static long workLeft() {
        return work;
    }

    /** Returns the bytes left; less than 0 if they are used up. */
    public static long bytesLeft() {
        return bytes;
    }

    /** Returns 0, or W, B or D for what was used up. */
    public static char exhausted() {
        return exhausted;
    }

    /** Called where work fell below zero. */
    public static void outOfWork() {
        if (work < 0) {
            throw gone('W');
        }
    }

    /** Called where bytes fell below zero. */
    public static void outOfBytes() {
        if (bytes < 0) {
            throw gone('B');
        }
    }

    /** Called where depth exceeds the greatest. */
    public static void outOfDepth() {
        if (depth > deepest) {
            throw gone('D');
        }
    }

    private static BudgetExhausted gone(char what) {
        if (exhausted == 0) {
            exhausted = what;
        }
        work = GONE;
        return new BudgetExhausted();
    }

    /** Pays for work whose amount is known only now; never negative. */
    public static void charge(long units) {
        work -= Math.min(units, Integer.MAX_VALUE);
        if (work < 0) {
            throw gone('W');
        }
    }

    /** Pays for work first and for bytes then; the usual case, where both suffice, is one look. */
    public static void pay(int units, int size) {
        long workLeft = work - units - (size >>> 4);
        long bytesLeft = bytes - size;
        if ((workLeft | bytesLeft) >= 0) {
            work = workLeft;
            bytes = bytesLeft;
        } else {
            charge(units);
            allocate(size);
        }
    }

    /** Pays for work out of what is left; returns what is left then. */
    public static long charge(long units, long left) {
        long after = left - units;
        if (after < 0) {
            work = after;
            throw gone('W');
        }
        return after;
    }

    /** As {@link #pay(int, int)}, the work out of what is left; returns what is left then. */
    public static long pay(int units, int size, long left) {
        work = left;
        pay(units, size);
        return work;
    }

    /**
     * Called where something was thrown through a method that keeps the work left in a variable. Work never grows: if a call
     * threw, the meter knows less is left than the variable; else the variable knows.
     */
    public static void settle(long left) {
        work = Math.min(work, left);
    }

    /** Pays for bytes, and for the work of clearing or copying them. */
    public static void allocate(long size) {
        long left = bytes - size;
        if (left < 0) {
            throw gone('B');
        }
        bytes = left;
        charge(size >>> 4);
    }

    /** Pays for what an exception remembers: the calls above it, those of the host included. */
    public static void trace() {
        allocate(4000 + 64L * depth);
    }

    /** Pays for an exception that is caught; depth is still that of the method that threw it. */
    public static void caught() {
        trace();
        charge(500);
    }

    /** Pays for an array of one dimension; the virtual machine itself refuses a negative length. */
    public static int array(int length) {
        if (length >= 0) {
            allocate(16 + 8L * length);
        }
        return length;
    }

    /** Pays for an array of two dimensions. */
    public static void array(int length, int inner) {
        if (length >= 0 && inner >= 0) {
            long each = 16 + 8L * inner;
            allocate(16 + 8L * length);
            // the factors are below 2^31 and 2^35, so that their product may not fit
            allocate(each > NO_BUDGET / Math.max(1, length) ? NO_BUDGET : each * length);
        }
    }
}
