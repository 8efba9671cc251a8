// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import java.net.URI;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/**
 * A test that runs inside the assembled distribution, started once for the class on free ports, with Derby in a folder of its own.
 *
 * <p>Subclasses may name more options and may inject services of {@code org.hengping.platform}.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class DistributionTest {

    @Inject
    protected BundleContext context;

    /** Injected so that no test begins before every boot feature is in. */
    @Inject
    protected BootFinished bootFinished;

    @Configuration
    public Option[] configuration() {
        return Containers.distribution(more());
    }

    /** Options beyond the distribution as it is. */
    protected Option[] more() {
        return new Option[0];
    }

    /** Where the resources answer, without a slash at the end. */
    protected static URI rest() {
        return URI.create("http://127.0.0.1:" + Integer.getInteger("hengping.port") + "/api");
    }

    /** Where the distribution was unpacked. */
    protected static Path unpacked() {
        return Path.of(System.getProperty("karaf.base"));
    }

    /** The folder of Hengping's own data. */
    protected static Path data() {
        return Path.of(System.getProperty("hengping.data"));
    }

    /** The file in which the first start leaves the administrator's token. */
    protected static Path adminToken() {
        return data().resolve("administrator.token");
    }

    /** The jar of a sample plugin that the distribution carries, such as {@code seniorengineer}. */
    protected static Path samplePlugin(String name) {
        return unpacked().resolve("plugins-sample/org.hengping.sample." + name + ".jar");
    }
}
