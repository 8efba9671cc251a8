// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.shell.internal.output.Faults;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;
import org.osgi.framework.BundleContext;

/** What every command does: find the services, print in the session's language, and turn a fault into a message. */
abstract class PlatformCommand implements Action {
    /** What Karaf takes for a command without a value. */
    @SuppressWarnings("NullAway") // Action is declared to return null where there is nothing to print.
    private static final Object NOTHING = null;

    @Reference
    BundleContext context;

    @Reference
    Session session;

    @Override
    public final Object execute() throws CommandException, InterruptedException {
        try {
            run(new Platform(context), session.getConsole(), Language.of(session));
            session.getConsole().flush();
            return NOTHING;
        } catch (PlatformException e) {
            throw Faults.of(e);
        }
    }

    /**
     * Does what the command is for.
     *
     * @throws CommandException with what the person at the terminal should do otherwise
     */
    abstract void run(Platform platform, PrintStream out, Language language)
            throws CommandException, InterruptedException;

    /** Returns what to throw when something typed cannot be meant. */
    static CommandException refused(String zh, String en) {
        return Faults.of(new Text(zh, en));
    }
}
