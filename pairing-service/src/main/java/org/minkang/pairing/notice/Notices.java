package org.minkang.pairing.notice;

import java.util.List;
import java.util.UUID;
import org.minkang.kit.identity.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What reports may ask about notices. */
@Component
public class Notices {

    private final NoticeRepository repository;

    Notices(NoticeRepository repository) {
        this.repository = repository;
    }

    /**
     * What was published under a programme for a year and holds: commendations first, units before persons.
     *
     * @param most how many at most
     */
    public Mono<List<Notice>> published(Caller caller, UUID programmeId, int year, int most) {
        return repository.published(caller, programmeId, year, most);
    }
}
