// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.greenchannel;

import org.hengping.testkit.PluginContract;

class ConformanceTest extends PluginContract {}
