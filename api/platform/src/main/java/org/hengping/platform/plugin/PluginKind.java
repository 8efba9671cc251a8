// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

/** The two ways to write a standard. */
public enum PluginKind {
    /** YAML and CEL; no classes. */
    RULE_PACK,
    /** Some leaves are computed by a class of the bundle. */
    JAVA
}
