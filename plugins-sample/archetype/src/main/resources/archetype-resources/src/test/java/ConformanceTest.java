package ${package};

import org.hengping.testkit.PluginContract;

/** 平台的全部检查。 Everything that the platform checks. */
class ConformanceTest extends PluginContract {}
