// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

/** One server for all tests that leave it as they found it: booted when the first asks, ended with this process. */
final class SharedServer {
    private SharedServer() {}

    static Server running() {
        return Booted.SERVER;
    }

    private static final class Booted {
        static final Server SERVER = boot();

        private static Server boot() {
            try {
                Server server = Server.fresh("shared");
                server.boot();
                return server;
            } catch (Exception e) {
                throw new IllegalStateException("the shared server does not boot", e);
            }
        }
    }
}
