package org.minkang.pairing.institution;

import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the other features may ask the registry. */
@Component
public class Institutions {

    private final InstitutionRepository repository;

    Institutions(InstitutionRepository repository) {
        this.repository = repository;
    }

    /** The institution with this code, or empty when there is none in the caller's regions. */
    public Mono<Institution> find(Caller caller, SocialCreditCode creditCode) {
        return repository.find(creditCode, caller.regions());
    }
}
