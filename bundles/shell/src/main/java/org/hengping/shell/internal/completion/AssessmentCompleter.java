// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.completion;

import java.util.Collection;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Completes ids of assessments, of the oldest ones only if there are many. */
@Service
public final class AssessmentCompleter extends PlatformCompleter {
    @Override
    Collection<String> words(Platform platform, CommandLine line) {
        return Lists.first(page -> platform.assessments().list(Optional.empty(), page), MOST).stream()
                .map(StoredAssessment::id)
                .toList();
    }
}
