// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.transaction;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/**
 * Leaves it to the pool alone to wait for connections, to try again and to throw broken ones away. EclipseLink would do
 * the same a second time, and who waits for a database that is away would wait several times as long.
 */
public final class PoolAlone implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        DatabaseLogin login = session.getLogin();
        login.setQueryRetryAttemptCount(0);
        login.setConnectionHealthValidatedOnError(false);
    }
}
