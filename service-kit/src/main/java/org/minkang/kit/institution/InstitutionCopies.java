package org.minkang.kit.institution;

import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The institutions as this service knows them. Known ones are answered from the copy, also while the registry is down; one never heard
 * of is asked for there.
 */
public final class InstitutionCopies {

    private static final Logger LOG = LoggerFactory.getLogger(InstitutionCopies.class);

    private final InstitutionCopyRepository repository;
    private final RegistryClient registry;

    InstitutionCopies(InstitutionCopyRepository repository, RegistryClient registry) {
        this.repository = repository;
        this.registry = registry;
    }

    /**
     * The institution of this credit code; empty when the registry has none.
     *
     * @throws ProblemException {@code UNAVAILABLE} when it is not known here and the registry does not answer
     */
    public Mono<InstitutionCopy> find(SocialCreditCode creditCode) {
        return repository.find(creditCode).switchIfEmpty(Mono.defer(() -> ask(creditCode)));
    }

    private Mono<InstitutionCopy> ask(SocialCreditCode creditCode) {
        return registry.find(creditCode)
                .onErrorMap(RegistryDownException.class, failure -> unavailable(creditCode, failure))
                .flatMap(found -> repository.keep(found).thenReturn(found));
    }

    private static ProblemException unavailable(SocialCreditCode creditCode, RegistryDownException failure) {
        LOG.warn(
                "Institution {} is not known here and the registry does not answer: {}",
                creditCode,
                failure.getMessage());
        return new ProblemException(CommonProblem.UNAVAILABLE);
    }
}
