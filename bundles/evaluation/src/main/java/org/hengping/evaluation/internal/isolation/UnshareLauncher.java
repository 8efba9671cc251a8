// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hengping.platform.containment.IsolationLevel;

/**
 * Isolation by namespaces of the kernel: user, network, mount, process, IPC and host name. Within them a small script builds a
 * root that holds the readable files and nothing else, and a second user namespace takes all power over it away.
 */
public final class UnshareLauncher implements Launcher {
    /** Arguments: the empty directory to become the root, readable paths, --, the program. */
    private static final String SCRIPT =
            """
            set -eu
            unshare=$1
            root=$2
            shift 2
            mount -t tmpfs -o size=1m,mode=755,nosuid,nodev none "$root"
            while [ "$1" != -- ]; do
                if [ -d "$1" ]; then
                    mkdir -p "$root$1"
                else
                    mkdir -p "$(dirname "$root$1")"
                    : > "$root$1"
                fi
                mount --bind "$1" "$root$1"
                mount -o remount,bind,ro,nosuid "$root$1"
                shift
            done
            shift
            mkdir -p "$root/proc" "$root/dev"
            for device in null random urandom; do
                : > "$root/dev/$device"
                mount --bind "/dev/$device" "$root/dev/$device"
            done
            mount -t proc -o nosuid,nodev,noexec proc "$root/proc" 2>/dev/null || true
            mount -o remount,ro "$root"
            exec "$unshare" --user --root="$root" --wd=/ -- "$@"
            """;

    private final List<String> prefix;
    private final String unshare;
    private final Path root;

    /**
     * @param unshare path of the program
     * @param prefix what is put before it, e.g. to end it together with its parent
     * @param root an empty directory; what is mounted on it is seen by the isolated program only
     */
    UnshareLauncher(String unshare, List<String> prefix, Path root) {
        this.unshare = Objects.requireNonNull(unshare, "unshare");
        this.prefix = List.copyOf(prefix);
        this.root = Objects.requireNonNull(root, "root");
    }

    @Override
    public IsolationLevel level() {
        return IsolationLevel.UNSHARE;
    }

    @Override
    public List<String> command(List<Path> readable, List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                unshare,
                "--user",
                "--map-root-user",
                "--net",
                "--mount",
                "--pid",
                "--ipc",
                "--uts",
                "--fork",
                "--kill-child=KILL",
                "--",
                "/bin/sh",
                "-c",
                SCRIPT,
                "hengping-isolation",
                unshare,
                root.toString()));
        readable.forEach(path -> command.add(path.toString()));
        command.add("--");
        command.addAll(program);
        return command;
    }
}
