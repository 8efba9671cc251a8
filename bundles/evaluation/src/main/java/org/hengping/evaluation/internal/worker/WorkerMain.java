// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.LoggerFactory;

/**
 * A worker process: reads requests from standard input, answers on standard output, and ends when the input does. It is the
 * evaluator without OSGi.
 */
public final class WorkerMain {
    /** What a worker ends with when it was told what it does not understand. */
    private static final int MISUNDERSTOOD = 3;

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // the pipe belongs to the protocol alone; whatever a library prints goes to the log of the platform
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        LinkedBlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(in, requests), "hengping-worker-input");
        reader.setDaemon(true);
        reader.start();
        WorkerSession session = new WorkerSession();
        Frames.write(out, new Answer.Ready(Answer.PROTOCOL).bytes());
        while (true) {
            Answer answer;
            try {
                answer = session.answer(requests.take());
            } catch (MalformedMessageException e) {
                LoggerFactory.getLogger(WorkerMain.class).error("This worker is told what it does not understand", e);
                Runtime.getRuntime().halt(MISUNDERSTOOD);
                return;
            }
            Frames.write(out, answer.bytes());
        }
    }

    /** Ends the process with its input, whatever the plugin is at: whoever asked is gone. */
    private static void read(DataInputStream in, LinkedBlockingQueue<byte[]> requests) {
        try {
            for (Optional<byte[]> request = Frames.read(in, Frames.LONGEST_REQUEST);
                    request.isPresent();
                    request = Frames.read(in, Frames.LONGEST_REQUEST)) {
                requests.add(request.get());
            }
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(MISUNDERSTOOD);
        }
    }
}
