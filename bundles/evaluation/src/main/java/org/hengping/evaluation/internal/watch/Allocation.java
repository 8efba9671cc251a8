// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.watch;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What a thread has allocated since it began, as the virtual machine counts it. */
final class Allocation {
    private static final java.lang.management.ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Returns the bytes; 0 where the virtual machine does not count them. */
    static long of(Thread thread) {
        return THREADS instanceof ThreadMXBean counting
                        && counting.isThreadAllocatedMemorySupported()
                        && counting.isThreadAllocatedMemoryEnabled()
                ? Math.max(0, counting.getThreadAllocatedBytes(thread.getId()))
                : 0;
    }
}
