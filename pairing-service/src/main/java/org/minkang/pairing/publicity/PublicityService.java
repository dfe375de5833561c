package org.minkang.pairing.publicity;

import java.time.Clock;
import java.util.UUID;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.calendar.PastDays;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Duties;
import org.minkang.kit.web.ExpectedVersion;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.EntryFilter;
import org.minkang.pairing.logbook.Logbook;
import org.minkang.pairing.logbook.Logbooks;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingPosts;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps what is told of pairings: either side records, a bureau calls it typical. */
@Service
class PublicityService {

    private final PublicityRepository repository;
    private final Logbook<PublicityItem> logbook;
    private final PairingPosts pairings;
    private final Clock clock;

    PublicityService(PublicityRepository repository, Logbooks logbooks, PairingPosts pairings, Clock clock) {
        this.repository = repository;
        this.logbook = logbooks.of("publicity-item", repository);
        this.pairings = pairings;
        this.clock = clock;
    }

    Mono<Page<PublicityItem>> list(Caller caller, EntryFilter entries, PublicityFilter filter, Paging paging) {
        return repository.list(entries, filter, caller.regions(), paging);
    }

    Mono<PublicityItem> get(Caller caller, UUID id) {
        return logbook.get(caller, id);
    }

    Mono<PublicityItem> record(Caller caller, PublicityRequest request) {
        PublicityParticulars particulars = past(request.particulars());
        return logbook.recordBy(
                caller,
                request.pairingId(),
                pairing -> PairingAccess.requireEither(caller, pairing.supporter(), pairing.recipient()),
                (pairing, now) -> Mono.just(PublicityItem.recorded(pairing, particulars, caller.subject(), now)));
    }

    Mono<PublicityItem> revise(Caller caller, UUID id, ExpectedVersion expected, PublicityParticulars request) {
        PublicityParticulars particulars = past(request);
        return logbook.stepBy(
                caller, id, expected, "revised", before -> requireEither(caller, before), (before, now) -> pairings.get(
                                caller, before.entry().pairingId())
                        .map(pairing -> before.revise(pairing, particulars, caller.subject(), now)));
    }

    /** The bureau of either side calls it typical; nobody who wrote it may. */
    Mono<PublicityItem> mark(Caller caller, UUID id, ExpectedVersion expected) {
        PublicityItem.Mark mark = new PublicityItem.Mark(caller.subject(), ChinaTime.today(clock));
        return logbook.stepBy(
                caller,
                id,
                expected,
                "marked-typical",
                before -> {
                    requireEither(caller, before);
                    before.authors().forEach(author -> Duties.separate(author, caller, "typical-mark"));
                },
                (before, now) -> Mono.just(before.mark(mark, now)));
    }

    private static void requireEither(Caller caller, PublicityItem item) {
        Entry entry = item.entry();
        PairingAccess.requireEither(caller, entry.supporter(), entry.recipient());
    }

    private PublicityParticulars past(PublicityParticulars particulars) {
        PastDays.require(clock, "/publishedOn", particulars.publishedOn());
        return particulars;
    }
}
