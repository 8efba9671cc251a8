// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

/** The faces by which a plugin comes in. */
public enum InstallationSource {
    /** Uploaded over REST. */
    REST,
    /** Installed by a shell command. */
    SHELL,
    /** Dropped into Karaf's {@code deploy/} folder. */
    DEPLOY_FOLDER,
    /** Installed raw into the framework. */
    RAW_BUNDLE
}
