package org.minkang.pairing.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What those who do the work under a pairing may ask of it. */
@Component
public class PairingPosts {

    private final PairingService service;

    PairingPosts(PairingService service) {
        this.service = service;
    }

    /** The pairing, or 404 when there is none in the caller's regions. */
    public Mono<Pairing> get(Caller caller, UUID id) {
        return service.get(caller, id);
    }

    /** The same, held against other writers until the open transaction ends. */
    public Mono<Pairing> hold(Caller caller, UUID id) {
        return service.hold(caller, id);
    }

    /**
     * Staff take up their posts, with which the pairing becomes active; joins the open transaction.
     *
     * @param day the first day on post
     * @return the pairing as it is now
     */
    public Mono<Pairing> takeUp(Caller caller, UUID id, LocalDate day) {
        return service.takeUp(caller, id, day);
    }

    /**
     * Both sides are linked for telemedicine, or no longer; joins the open transaction.
     *
     * @param since the day since which a link with a work system is in force, null when none is
     * @return the pairing as it is now
     */
    public Mono<Pairing> link(Caller caller, UUID id, @Nullable LocalDate since) {
        return service.link(caller, id, since);
    }

    /**
     * The assessment of a year is final; joins the open transaction.
     *
     * @return the pairing as it is now
     */
    public Mono<Pairing> assess(Caller caller, UUID id, int year) {
        return service.assess(caller, id, year);
    }
}
