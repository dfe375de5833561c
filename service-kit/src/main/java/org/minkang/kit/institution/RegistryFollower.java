package org.minkang.kit.institution;

import java.util.Optional;
import org.minkang.kit.persistence.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Follows the registry's feed. The institutions of a page and the place in the feed are stored in one transaction, so a restart goes on
 * where the copy is; a page read twice, or by two replicas, changes nothing.
 */
final class RegistryFollower {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryFollower.class);

    private final RegistryClient registry;
    private final InstitutionCopyRepository repository;
    private final Database database;

    RegistryFollower(RegistryClient registry, InstitutionCopyRepository repository, Database database) {
        this.registry = registry;
        this.repository = repository;
        this.database = database;
    }

    /** Reads one page and keeps what is new in it; answers whether more is waiting. */
    Mono<Boolean> pass() {
        return repository
                .position()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(position -> registry.changes(position.orElse(null)))
                .flatMap(page -> database.inTransaction(keep(page)).thenReturn(page.more()))
                .onErrorResume(RegistryDownException.class, RegistryFollower::later);
    }

    /** The registry may be down for hours, which is no reason to fill the log with stack traces. */
    private static Mono<Boolean> later(RegistryDownException failure) {
        LOG.warn("The registry does not answer, institutions stay as they are: {}", failure.getMessage());
        return Mono.just(false);
    }

    private Mono<Void> keep(RegistryClient.FeedPage page) {
        return Flux.fromIterable(page.institutions())
                .concatMap(repository::keep)
                .then(repository.moveTo(page.next()));
    }
}
