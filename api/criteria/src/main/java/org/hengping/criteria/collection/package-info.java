// SPDX-License-Identifier: Apache-2.0

/**
 * Collections and operations on lists for Java plugins, in place of members of the JDK that call an author's code a number
 * of times that nobody specifies, or that iterate in an order that differs between runs.
 *
 * <p>How often each operation calls a function it was given, and in which order, is part of what it promises. Pure Java
 * without static state; inside the platform the classes are metered like the author's own.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.criteria.collection;
