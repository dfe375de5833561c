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

    private final PairingRegister register;

    PairingPosts(PairingRegister register) {
        this.register = register;
    }

    /** The pairing, or 404 when there is none in the caller's regions. */
    public Mono<Pairing> get(Caller caller, UUID id) {
        return register.get(caller, id);
    }

    /** The same, held against other writers until the open transaction ends. */
    public Mono<Pairing> hold(Caller caller, UUID id) {
        return register.hold(caller, id);
    }

    /**
     * Staff take up their posts, with which the pairing becomes active; joins the open transaction.
     *
     * @param day the first day on post
     * @return the pairing as it is now
     */
    public Mono<Pairing> takeUp(Caller caller, UUID id, LocalDate day) {
        return register.follow(
                caller, id, "activated", (before, stamp) -> before.support().takeUp(day, stamp));
    }

    /**
     * Both sides are linked for telemedicine, or no longer; joins the open transaction.
     *
     * @param since the day since which a link with a work system is in force, null when none is
     * @return the pairing as it is now
     */
    public Mono<Pairing> link(Caller caller, UUID id, @Nullable LocalDate since) {
        return register.follow(
                caller, id, since == null ? "unlinked" : "linked", (before, stamp) -> before.link(since, stamp));
    }

    /**
     * The assessment of a year is final; joins the open transaction.
     *
     * @return the pairing as it is now
     */
    public Mono<Pairing> assess(Caller caller, UUID id, int year) {
        return register.follow(
                caller, id, "assessed", (before, stamp) -> before.support().assess(year, stamp));
    }
}
