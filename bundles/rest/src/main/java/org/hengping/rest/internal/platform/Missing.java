// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.platform;

import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;

/** What is said while a service is missing. */
public final class Missing {
    private Missing() {}

    /** Returns what to throw when there is no database, on which every service rests. */
    public static PlatformException database() {
        return new PlatformException(
                PlatformException.Kind.UNAVAILABLE,
                "database-unavailable",
                new Text(
                        "数据库暂不可用或正在打开，请稍后再试。",
                        "The database cannot be reached or is being opened; try again shortly."));
    }

    /** Returns what to throw when the database is there and a service is not yet. */
    public static PlatformException service() {
        return new PlatformException(
                PlatformException.Kind.UNAVAILABLE,
                "starting",
                new Text("服务正在启动，请稍后再试。", "The service is starting; try again shortly."));
    }
}
