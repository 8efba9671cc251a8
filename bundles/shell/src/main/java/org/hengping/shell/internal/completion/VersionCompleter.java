// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.completion;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.hengping.shell.internal.platform.Platform;

/** Completes versions of the standard that stands on the line before. */
@Service
public final class VersionCompleter extends PlatformCompleter {
    @Override
    Collection<String> words(Platform platform, CommandLine line) {
        List<String> before = Arrays.asList(line.getArguments()).subList(0, line.getCursorArgumentIndex());
        return platform.standards().list().stream()
                .filter(installed -> before.contains(installed.standard().id().value()))
                .map(installed -> installed.standard().version().toString())
                .toList();
    }
}
