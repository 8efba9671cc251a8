// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.completion;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Completes ids of installed plugins. */
@Service
public final class PluginCompleter extends PlatformCompleter {
    @Override
    Collection<String> words(Platform platform, CommandLine line) {
        return Lists.first(platform.plugins()::list, MOST).stream()
                .map(plugin -> plugin.id().hex())
                .toList();
    }
}
