package org.minkang.kit.journal.seal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.journal.seal.SealReport.Progress;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Computes the chain anew from the rows, a block at a time, and stops at the first that differs. */
final class SealVerifier {

    private final SealRepository seals;
    private final SigningKeys keys;
    private final HeadWitness witness;
    private final String service;

    SealVerifier(SealRepository seals, SigningKeys keys, HeadWitness witness, String service) {
        this.seals = seals;
        this.keys = keys;
        this.witness = witness;
        this.service = service;
    }

    /**
     * Verifies some blocks, and that the chain still holds the heads that were published.
     *
     * @param from first block, 1 for all
     * @param to last block
     * @param published a head that somebody kept, or null
     */
    Mono<SealReport> verify(long from, long to, HeadWitness.@Nullable Known published) {
        return start(from)
                .expand(progress -> progress.fault() == null ? next(progress, to) : Mono.empty())
                .last()
                .flatMap(progress -> holds(progress, witness.known()))
                .flatMap(progress -> holds(progress, published))
                .flatMap(this::report);
    }

    private Mono<Progress> start(long from) {
        return from <= 1
                ? Mono.just(Progress.START)
                : seals.find(from - 1)
                        .map(Progress::after)
                        .defaultIfEmpty(Progress.START.bad(from - 1, SealFault.LINK_BROKEN, null));
    }

    private Mono<Progress> next(Progress progress, long to) {
        return seals.next(progress.block(), to).flatMap(seal -> {
            SealFault fault = faultOfSeal(progress, seal);
            return fault == null ? rows(progress, seal) : Mono.just(progress.bad(seal.block(), fault, seal));
        });
    }

    private @Nullable SealFault faultOfSeal(Progress progress, Seal seal) {
        if (seal.block() != progress.block() + 1 || !seal.previousHash().equals(progress.hash())) {
            return SealFault.LINK_BROKEN;
        }
        String signed = Seal.signedText(service, seal.block(), seal.hash(), seal.sealedAt());
        return keys.verifies(seal.keyId(), signed, seal.signature()) ? null : SealFault.SIGNATURE_INVALID;
    }

    private Mono<Progress> rows(Progress progress, Seal seal) {
        int limit = Math.min(Math.max(seal.digest().rows(), 0), Sealer.ROWS) + 1;
        return seals.rows(progress.position(), seal.last(), limit)
                .publishOn(Schedulers.boundedElastic())
                .map(rows -> {
                    SealFault fault = faultOfRows(seal, rows);
                    return fault == null ? progress.good(seal) : progress.bad(seal.block(), fault, seal);
                });
    }

    private static @Nullable SealFault faultOfRows(Seal seal, List<SealedRow> rows) {
        BlockDigest sealed = seal.digest();
        if (rows.size() != sealed.rows()) {
            return rows.size() < sealed.rows() ? SealFault.ROWS_REMOVED : SealFault.ROWS_INSERTED;
        }
        BlockDigest found = BlockDigest.of(sealed.algorithm(), seal.block(), seal.previousHash(), rows);
        if (found.hash().equals(sealed.hash())) {
            return found.equals(sealed) ? null : SealFault.SEAL_CHANGED;
        }
        return found.contents().equals(sealed.contents()) ? SealFault.ROWS_REORDERED : SealFault.ROWS_CHANGED;
    }

    private Mono<Progress> holds(Progress progress, HeadWitness.@Nullable Known known) {
        if (known == null || progress.fault() != null) {
            return Mono.just(progress);
        }
        return seals.find(known.block())
                .filter(seal -> seal.hash().equals(known.hash()))
                .map(seal -> progress)
                .defaultIfEmpty(progress.bad(known.block(), SealFault.HEAD_LOST, null));
    }

    private Mono<SealReport> report(Progress progress) {
        return seals.head()
                .map(head -> Optional.of(head.head()))
                .defaultIfEmpty(Optional.empty())
                .map(head -> progress.report(head.orElse(null)));
    }
}
