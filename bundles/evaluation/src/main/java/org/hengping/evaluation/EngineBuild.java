// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of the evaluator this is. */
final class EngineBuild {
    /** The version of the build, as executions name it. */
    static final String VERSION = version();

    private EngineBuild() {}

    private static String version() {
        try (InputStream in = EngineBuild.class.getResourceAsStream("engine.properties")) {
            if (in == null) {
                throw new IllegalStateException("engine.properties is missing in this build");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
