// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Notices that something below a folder was saved. Hidden files, such as those that editors keep while one writes, are not looked at. */
public final class FolderWatch implements AutoCloseable {
    /** An editor writes a file in several steps; what follows so soon belongs together. */
    private static final long QUIET_MILLIS = 80;

    private final Path folder;
    private final WatchService service;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();

    private FolderWatch(Path folder, WatchService service) {
        this.folder = folder;
        this.service = service;
    }

    /** Begins to watch; nothing that is saved from now on is missed. */
    public static FolderWatch over(Path folder) throws IOException {
        FolderWatch watch = new FolderWatch(folder, folder.getFileSystem().newWatchService());
        try {
            watch.register();
            return watch;
        } catch (IOException e) {
            watch.close();
            throw e;
        }
    }

    private void register() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) throws IOException {
                if (!sub.equals(folder) && hidden(sub)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (watched.add(sub)) {
                    keys.put(sub.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), sub);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // gone again, as the files that editors write beside the one they save
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Waits until something has been saved and it has become quiet.
     *
     * @return whether there was such a change; false if there is nothing left to watch
     */
    public boolean next() throws IOException, InterruptedException {
        boolean changed = false;
        while (!keys.isEmpty()) {
            Optional<WatchKey> key =
                    Optional.ofNullable(changed ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : service.take());
            if (key.isEmpty()) {
                return true;
            }
            changed |= tell(key.get());
        }
        return changed;
    }

    private boolean tell(WatchKey key) throws IOException {
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            changed |= !(event.context() instanceof Path name) || !hidden(name);
        }
        if (!key.reset()) {
            Path gone = keys.remove(key);
            watched.remove(gone);
        }
        // new folders are watched as well; cases/ may come later
        register();
        return changed;
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && (name.toString().startsWith(".") || name.toString().endsWith("~"));
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
