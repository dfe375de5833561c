package org.minkang.kit.journal.seal;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.minkang.kit.journal.FeedPosition;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import reactor.core.publisher.Mono;

/** Seals, and the rows they cover. */
final class SealRepository {

    private static final String SEALS =
            "select block, first_xid::text as first_xid, first_seq, last_xid::text as last_xid,"
                    + " last_seq, row_count, algorithm, contents, hash, previous_hash, signature, key_id, sealed_at from journal_seal ";
    private static final String ROWS = "select " + SealedRow.selection() + " from journal where ";
    private static final String IN_ORDER = " order by journal.xid, journal.seq limit ";
    private static final long LOCK = 0x6d6b_7365_616cL;

    private final Database database;

    SealRepository(Database database) {
        this.database = database;
    }

    /** Takes the sealer's lock until the transaction ends; false when another replica has it. */
    Mono<Boolean> tryLock() {
        return database.one(
                Sql.of("select pg_try_advisory_xact_lock($1)", LOCK),
                row -> Objects.requireNonNull(row.get(0, Boolean.class)));
    }

    /** The newest seal, or empty when nothing is sealed yet. */
    Mono<Seal> head() {
        return database.one(Sql.of(SEALS + "order by block desc limit 1"), SealRepository::seal);
    }

    Mono<Seal> find(long block) {
        return database.one(Sql.of(SEALS + "where block = $1", block), SealRepository::seal);
    }

    /** The first seal after a block, up to a last one. */
    Mono<Seal> next(long block, long last) {
        return database.one(
                Sql.of(SEALS + "where block > $1 and block <= $2 order by block limit 1", block, last),
                SealRepository::seal);
    }

    /** Rows after a place that no transaction can add to any more. */
    Mono<List<SealedRow>> unsealed(FeedPosition after, int limit) {
        Sql sql = after.compare(Sql.of(ROWS), ">")
                .append(" and journal.xid < pg_snapshot_xmin(pg_current_snapshot())")
                .append(IN_ORDER)
                .value(limit);
        return database.list(sql, SealedRow::of);
    }

    /** Rows after one place up to another. */
    Mono<List<SealedRow>> rows(FeedPosition after, FeedPosition last, int limit) {
        Sql sql = after.compare(Sql.of(ROWS), ">").append(" and ");
        return database.list(last.compare(sql, "<=").append(IN_ORDER).value(limit), SealedRow::of);
    }

    Mono<Void> insert(Seal seal) {
        BlockDigest digest = seal.digest();
        Sql sql = Sql.of(
                "insert into journal_seal (block, first_xid, first_seq, last_xid, last_seq, row_count, algorithm, contents,"
                        + " hash, previous_hash, signature, key_id, sealed_at) values ($1, cast($2 as xid8), $3,"
                        + " cast($4 as xid8), $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                seal.block(),
                Long.toString(digest.first().transaction()),
                digest.first().sequence(),
                Long.toString(digest.last().transaction()),
                digest.last().sequence(),
                digest.rows(),
                digest.algorithm(),
                digest.contents(),
                digest.hash(),
                seal.previousHash(),
                seal.signature(),
                seal.keyId(),
                seal.sealedAt());
        return database.update(sql).then();
    }

    private static Seal seal(Readable row) {
        BlockDigest digest = new BlockDigest(
                text(row, "algorithm"),
                position(row, "first"),
                position(row, "last"),
                Objects.requireNonNull(row.get("row_count", Integer.class)),
                text(row, "contents"),
                text(row, "hash"));
        return new Seal(
                Objects.requireNonNull(row.get("block", Long.class)),
                digest,
                text(row, "previous_hash"),
                text(row, "signature"),
                text(row, "key_id"),
                Objects.requireNonNull(row.get("sealed_at", Instant.class)));
    }

    private static FeedPosition position(Readable row, String end) {
        return new FeedPosition(
                Long.parseLong(text(row, end + "_xid")), Objects.requireNonNull(row.get(end + "_seq", Long.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
