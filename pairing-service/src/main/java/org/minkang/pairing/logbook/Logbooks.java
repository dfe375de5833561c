package org.minkang.pairing.logbook;

import java.time.Clock;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.pairing.pairing.PairingPosts;
import org.springframework.stereotype.Component;

/** Opens a logbook for each kind of entry. */
@Component
public class Logbooks {

    private final PairingPosts pairings;
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    Logbooks(PairingPosts pairings, Database database, Journal journal, Clock clock) {
        this.pairings = pairings;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The logbook of one kind.
     *
     * @param entity what one entry is called in the journal, singular kebab-case
     */
    public <R extends Recorded> Logbook<R> of(String entity, EntryRepository<R> repository) {
        return new Logbook<>(entity, repository, pairings, database, journal, clock);
    }
}
