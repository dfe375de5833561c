package org.minkang.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.local.LaunchException;

/** Everything one local suite remembers: database files, keys, secrets, logs. Used by one suite at a time; readable by its owner only. */
public final class DataDirectory implements AutoCloseable {

    private static final String MARKER = ".minkang-data";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the directory, making it when it does not exist, and keeps it for this process until closed.
     *
     * @throws LaunchException when another suite uses it, or it holds files that no suite made
     */
    public static DataDirectory open(Path root) {
        try {
            OwnerOnly.directory(root);
            requireOurs(root);
            Path marker = root.resolve(MARKER);
            OwnerOnly.fileIfAbsent(marker, "This directory belongs to a local Minkang suite.\n");
            FileChannel channel = FileChannel.open(marker, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new LaunchException("A suite is already running on " + root
                        + "; stop it with deploy/down, or choose another directory with --data.");
            }
            return new DataDirectory(root, channel, lock);
        } catch (IOException e) {
            throw new LaunchException("The data directory " + root + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Whether a suite holds {@code root} just now. */
    public static boolean inUse(Path root) {
        if (!Files.exists(root.resolve(MARKER))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(root.resolve(MARKER), StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes everything in it but the marker, whose lock is held. */
    public void wipe() {
        try {
            Files.walkFileTree(root, new Wipe(root, root.resolve(MARKER)));
        } catch (IOException e) {
            throw new LaunchException("The data directory " + root + " could not be wiped: " + e.getMessage() + ".", e);
        }
    }

    public Path root() {
        return root;
    }

    /** A directory inside it, made when missing. */
    public Path directory(String name) {
        try {
            return OwnerOnly.directory(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Secrets secrets() {
        return new Secrets(directory("secrets"));
    }

    /** The generated password of a database role. */
    public String databasePassword(String role) {
        return secrets().get("database-" + role);
    }

    /**
     * The secret of that client of the local authorization server. The server takes one it finds and makes what is missing when it
     * starts: ask for it before.
     */
    public String clientSecret(String client) {
        return new Secrets(directory("keys/authorization-server/clients")).get(client);
    }

    /** Where that program's output goes. */
    public Path log(String program) {
        return directory("logs").resolve(program + ".log");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOurs(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            if (!Files.exists(root.resolve(MARKER)) && files.findAny().isPresent()) {
                throw new LaunchException("The directory " + root
                        + " holds files that no suite made; choose an empty or a new directory with --data.");
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static final class Wipe extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Path kept;

        private Wipe(Path root, Path kept) {
            this.root = root;
            this.kept = kept;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.equals(kept)) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (!directory.equals(root)) {
                Files.delete(directory);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
