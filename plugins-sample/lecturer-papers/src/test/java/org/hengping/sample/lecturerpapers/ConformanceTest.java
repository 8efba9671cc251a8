// SPDX-License-Identifier: Apache-2.0
package org.hengping.sample.lecturerpapers;

import org.hengping.testkit.PluginContract;

class ConformanceTest extends PluginContract {}
