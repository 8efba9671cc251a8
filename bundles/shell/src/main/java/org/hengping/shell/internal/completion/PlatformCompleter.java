// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.completion;

import java.util.Collection;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.hengping.platform.fault.PlatformException;
import org.hengping.shell.internal.platform.Platform;
import org.osgi.framework.BundleContext;

/** Completes from what the platform knows; offers nothing while the platform cannot be asked. */
abstract class PlatformCompleter implements Completer {
    /** Most candidates that are read. */
    static final int MOST = 500;

    @Reference
    BundleContext context;

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        try {
            return new StringsCompleter(words(new Platform(context), line)).complete(session, line, candidates);
        } catch (PlatformException e) {
            return -1;
        }
    }

    /** Returns what can stand at the cursor. */
    abstract Collection<String> words(Platform platform, CommandLine line);
}
