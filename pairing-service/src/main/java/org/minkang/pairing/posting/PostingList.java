package org.minkang.pairing.posting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other features may ask about postings; who may see what of them is for those to settle. */
@Component
public class PostingList {

    private final PostingRepository repository;

    PostingList(PostingRepository repository) {
        this.repository = repository;
    }

    /** Every posting of one person, wherever it was, cancelled ones left out, by start. */
    public Mono<List<Posting>> ofPerson(UUID staffId) {
        return repository.ofPerson(staffId);
    }

    /** Every posting under these pairings whose period has a day of {@code days}, cancelled ones left out. */
    public Mono<List<Posting>> ofPairings(Collection<UUID> pairings, Period days) {
        return repository.ofPairings(pairings, days);
    }
}
