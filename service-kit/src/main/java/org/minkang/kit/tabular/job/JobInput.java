package org.minkang.kit.tabular.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuple2;

/** The files of jobs, kept in the database in parts, so that any replica can run the job and memory use does not grow with them. */
final class JobInput {

    private static final int PART = 256 * 1024;

    private final Database database;
    private final DataSize largest;

    JobInput(Database database, DataSize largest) {
        this.database = database;
        this.largest = largest;
    }

    /** Stores {@code body} part by part; {@code TOO_LARGE} beyond the limit, 422 when it is empty. */
    Mono<Void> store(UUID job, Flux<DataBuffer> body) {
        Parts parts = new Parts(largest.toBytes());
        return body.map(JobInput::drain)
                .bufferUntil(parts::isFull)
                .index()
                .concatMap(part -> insert(job, part), 1)
                .count()
                .filter(stored -> stored > 0)
                .switchIfEmpty(Mono.error(() -> ProblemException.invalid(Violation.at("", "FILE_EMPTY"))))
                .then();
    }

    /**
     * A temporary copy of the job's file, to be deleted by whoever asked.
     *
     * @throws IllegalStateException when it is not as long as what was stored: a part of a file is never taken for the whole
     */
    Mono<Path> copy(UUID job) {
        return Mono.fromCallable(() -> Files.createTempFile("job-", ".input"))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(file -> parts(job)
                        .publishOn(Schedulers.boundedElastic(), 1)
                        .doOnNext(part -> append(file, part))
                        .then(stored(job))
                        .publishOn(Schedulers.boundedElastic())
                        .doOnNext(length -> requireWhole(file, length))
                        .onErrorResume(failure -> delete(file).then(Mono.error(failure)))
                        .thenReturn(file));
    }

    private Mono<Long> stored(UUID job) {
        return database.one(
                Sql.of("select coalesce(sum(octet_length(bytes)), 0)::bigint from job_part where job_id = $1", job),
                row -> Objects.requireNonNull(row.get(0, Long.class)));
    }

    private static void append(Path file, byte[] part) {
        try {
            Files.write(file, part, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void requireWhole(Path file, long length) {
        try {
            if (Files.size(file) != length) {
                throw new IllegalStateException(
                        "Of " + length + " bytes of a job's file " + Files.size(file) + " were read");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Mono<Void> delete(Path file) {
        return Mono.fromCallable(() -> Files.deleteIfExists(file))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private Mono<Long> insert(UUID job, Tuple2<Long, List<byte[]>> part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(PART + PART / 4);
        part.getT2().forEach(bytes::writeBytes);
        return database.update(Sql.of(
                "insert into job_part (job_id, part, bytes) values ($1, $2, $3)",
                job,
                part.getT1().intValue(),
                bytes.toByteArray()));
    }

    private Flux<byte[]> parts(UUID job) {
        return Flux.range(0, Integer.MAX_VALUE)
                .concatMap(part -> part(job, part), 1)
                .takeWhile(bytes -> bytes.length > 0);
    }

    private Mono<byte[]> part(UUID job, int part) {
        return database.one(
                        Sql.of("select bytes from job_part where job_id = $1 and part = $2", job, part),
                        row -> Objects.requireNonNull(row.get(0, byte[].class)))
                .defaultIfEmpty(new byte[0]);
    }

    private static byte[] drain(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** Cuts a stream of bytes into parts and measures it. */
    private static final class Parts {

        private final long most;
        private long total;
        private long inPart;

        Parts(long most) {
            this.most = most;
        }

        boolean isFull(byte[] bytes) {
            total += bytes.length;
            inPart += bytes.length;
            if (total > most) {
                throw new ProblemException(CommonProblem.TOO_LARGE);
            }
            boolean full = inPart >= PART;
            inPart = full ? 0 : inPart;
            return full;
        }
    }
}
