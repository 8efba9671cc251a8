// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.skilledengineer;

import org.hengping.testkit.PluginContract;

class ConformanceTest extends PluginContract {}
