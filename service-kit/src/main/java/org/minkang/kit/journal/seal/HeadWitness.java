package org.minkang.kit.journal.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Remembers, outside the database, the newest block this process has seen sealed: in memory, and beside the keys so that a restart does
 * not forget. Whoever can write to the database alone cannot cut the chain's end unnoticed. An old head is as good a witness as a new one.
 */
final class HeadWitness {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWitness.class);
    private static final Pattern TEXT = Pattern.compile("\\d{1,18} [0-9a-f]+");

    /**
     * A block that once was the newest.
     *
     * @param block its number
     * @param hash its hash, hex
     */
    record Known(long block, String hash) {}

    private final Path file;
    private volatile @Nullable Known known;

    HeadWitness(Path file) {
        this.file = file;
        this.known = read(file);
    }

    @Nullable
    Known known() {
        return known;
    }

    Path file() {
        return file;
    }

    Mono<Void> remember(Seal head) {
        return Mono.<Void>fromRunnable(() -> write(new Known(head.block(), head.hash())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private void write(Known head) {
        known = head;
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, head.block() + " " + head.hash());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            LOG.debug("The head of the journal's hash chain is kept in memory only", readOnly);
        }
    }

    private static @Nullable Known read(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            String[] parts = text.split(" ", 2);
            return TEXT.matcher(text).matches() ? new Known(Long.parseLong(parts[0]), parts[1]) : null;
        } catch (IOException unreadable) {
            LOG.warn("The last known head of the journal's hash chain could not be read", unreadable);
            return null;
        }
    }
}
