// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.completion;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Completes ids of replays. */
@Service
public final class ReplayCompleter extends PlatformCompleter {
    @Override
    Collection<String> words(Platform platform, CommandLine line) {
        return Lists.first(platform.replays()::list, MOST).stream()
                .map(ReplayJob::id)
                .toList();
    }
}
