// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.naturalscienceresearcher;

import org.hengping.testkit.PluginContract;

class ConformanceTest extends PluginContract {}
