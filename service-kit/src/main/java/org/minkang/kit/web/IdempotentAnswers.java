package org.minkang.kit.web;

import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored answers to calls with an Idempotency-Key. Works inside the transaction that does the call's work. */
final class IdempotentAnswers {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private record Found(
            boolean locked,
            @Nullable Hash fingerprint,
            @Nullable Answer answer) {}

    private final Database database;
    private final JsonMapper json;

    IdempotentAnswers(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The answer given before, or an empty optional when this call is the first; nobody else makes the same call until the transaction
     * ends.
     *
     * @throws ProblemException {@code REQUEST_IN_PROGRESS} while another one makes it, {@code IDEMPOTENCY_KEY_REUSED} when it was
     *     another call
     */
    Mono<Optional<Answer>> claim(Hash id, Hash fingerprint) {
        Sql sql = Sql.of(
                "select pg_try_advisory_xact_lock($1), a.fingerprint, a.status, a.headers::text, a.body"
                        + " from (select 1) one left join idempotent_answer a on a.id = $2 and a.expires_at > now()",
                id.lock(),
                id.bytes());
        return database.one(sql, this::found).map(found -> check(found, fingerprint));
    }

    /** Keeps {@code answer} for 24 hours, and lets go of some that are older. */
    Mono<Void> keep(Hash id, Hash fingerprint, Answer answer) {
        Sql sql = Sql.of(
                """
                with outdated as (
                    delete from idempotent_answer where id in (
                        select id from idempotent_answer where expires_at < now() and id <> $1
                        order by expires_at limit 20 for update skip locked))
                insert into idempotent_answer as kept (id, fingerprint, status, headers, body, expires_at)
                values ($1, $2, $3, cast($4 as json), $5, now() + interval '24 hours')
                on conflict (id) do update set
                    fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                    body = excluded.body, expires_at = excluded.expires_at
                where kept.expires_at <= now()
                """,
                id.bytes(),
                fingerprint.bytes(),
                answer.status(),
                json.writeValueAsString(answer.headers()),
                answer.body());
        return database.update(sql)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new ProblemException(CommonProblem.REQUEST_IN_PROGRESS)))
                .then();
    }

    private static Optional<Answer> check(Found found, Hash fingerprint) {
        if (found.answer() != null) {
            if (!fingerprint.equals(found.fingerprint())) {
                throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return Optional.of(found.answer());
        }
        if (!found.locked()) {
            throw new ProblemException(CommonProblem.REQUEST_IN_PROGRESS);
        }
        return Optional.empty();
    }

    private Found found(Readable row) {
        boolean locked = Boolean.TRUE.equals(row.get(0, Boolean.class));
        byte[] fingerprint = row.get(1, byte[].class);
        return fingerprint == null
                ? new Found(locked, null, null)
                : new Found(
                        locked,
                        new Hash(fingerprint),
                        new Answer(
                                Objects.requireNonNull(row.get(2, Integer.class)),
                                json.readValue(Objects.requireNonNull(row.get(3, String.class)), HEADERS),
                                Objects.requireNonNull(row.get(4, byte[].class))));
    }
}
