package org.minkang.kit.journal.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.minkang.kit.journal.FeedPosition;
import org.minkang.kit.persistence.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Seals finished rows, one block a pass, one replica at a time; never waits for a writer and never makes one wait. */
final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** Rows a block at most. */
    static final int ROWS = 500;

    private final Database database;
    private final SealRepository seals;
    private final SigningKeys keys;
    private final HeadWitness witness;
    private final String service;
    private final String algorithm;

    Sealer(
            Database database,
            SealRepository seals,
            SigningKeys keys,
            HeadWitness witness,
            String service,
            String algorithm) {
        BlockDigest.digest(algorithm);
        this.database = database;
        this.seals = seals;
        this.keys = keys;
        this.witness = witness;
        this.service = service;
        this.algorithm = algorithm;
    }

    /** Seals one block if there is anything to seal; answers whether more is waiting. */
    Mono<Boolean> seal(Instant now) {
        Mono<Seal> sealed = seals.tryLock()
                .filter(locked -> locked)
                .flatMap(locked -> chainIsWhole())
                .filter(whole -> whole)
                .flatMap(whole -> seals.head().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(head -> sealAfter(head, now));
        return database.inTransaction(sealed)
                .flatMap(seal -> witness.remember(seal).thenReturn(seal.digest().rows() == ROWS))
                .defaultIfEmpty(false);
    }

    /** Going on after the chain was cut would bury the evidence. */
    private Mono<Boolean> chainIsWhole() {
        HeadWitness.Known known = witness.known();
        if (known == null) {
            return Mono.just(true);
        }
        return seals.find(known.block())
                .map(seal -> seal.hash().equals(known.hash()))
                .defaultIfEmpty(false)
                .doOnNext(whole -> {
                    if (!whole) {
                        LOG.error(
                                "The journal's hash chain no longer holds block {} as it was sealed, so nothing more is sealed;"
                                        + " after a deliberate restore delete {} and restart",
                                known.block(),
                                witness.file());
                    }
                });
    }

    private Mono<Seal> sealAfter(Optional<Seal> head, Instant now) {
        return seals.unsealed(head.map(Seal::last).orElse(FeedPosition.START), ROWS)
                .filter(rows -> !rows.isEmpty())
                .publishOn(Schedulers.boundedElastic())
                .map(rows -> block(head, rows, now.truncatedTo(ChronoUnit.MICROS)))
                .flatMap(seal -> seals.insert(seal).thenReturn(seal));
    }

    private Seal block(Optional<Seal> head, List<SealedRow> rows, Instant now) {
        long block = head.map(Seal::block).orElse(0L) + 1;
        String previousHash = head.map(Seal::hash).orElse("");
        BlockDigest digest = BlockDigest.of(algorithm, block, previousHash, rows);
        String signature = keys.sign(Seal.signedText(service, block, digest.hash(), now));
        return new Seal(block, digest, previousHash, signature, keys.keyId(), now);
    }
}
