// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.lecturer;

import org.hengping.testkit.PluginContract;

class ConformanceTest extends PluginContract {}
