// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.isolation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * Runs where a worker would, and tries what a worker must not be able to do. It ends with 0 if nothing of it can be done.
 */
public final class IsolationProof {
    private static final int NOT_ISOLATED = 1;

    /** RFC 5737. */
    private static final byte[] NOWHERE = {(byte) 192, 0, 2, 1};

    private IsolationProof() {}

    /**
     * Tries and ends.
     *
     * @param arguments a file that exists outside
     */
    public static void main(String[] arguments) throws IOException {
        boolean kept = !Files.exists(Path.of(arguments[0])) && !network() && !writable(Path.of("/"));
        Runtime.getRuntime().halt(kept ? 0 : NOT_ISOLATED);
    }

    private static boolean network() throws IOException {
        try {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (one.isUp() && !one.isLoopback()) {
                    return true;
                }
            }
        } catch (SocketException noInterfaces) {
            // how the JDK says that there is none; whether a way leads out is tried anyhow
        }
        // looks for a way to an address reserved for documents; sends nothing
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.connect(new InetSocketAddress(InetAddress.getByAddress(NOWHERE), 9));
            return true;
        } catch (IOException noWay) {
            return false;
        }
    }

    private static boolean writable(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, "hengping", ".tmp"));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
