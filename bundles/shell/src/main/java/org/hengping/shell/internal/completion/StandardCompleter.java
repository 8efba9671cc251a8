// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.completion;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.hengping.shell.internal.platform.Platform;

/** Completes ids of installed standards. */
@Service
public final class StandardCompleter extends PlatformCompleter {
    @Override
    Collection<String> words(Platform platform, CommandLine line) {
        return platform.standards().list().stream()
                .map(installed -> installed.standard().id().value())
                .distinct()
                .toList();
    }
}
