package org.minkang.kit.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A request body read once to be hashed and given again to the operation. Small ones stay in memory; large ones, and those of unknown
 * length, go through a temporary file, so that memory use does not grow with them.
 */
final class RepeatableBody {

    private static final int IN_MEMORY = 64 * 1024;
    private static final int CHUNK = 16 * 1024;
    private static final byte[] NOTHING = {};
    private static final DataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final byte[] bytes;
    private final @Nullable Path file;
    private final Hash hash;

    private RepeatableBody(byte[] bytes, @Nullable Path file, Hash hash) {
        this.bytes = bytes;
        this.file = file;
        this.hash = hash;
    }

    /** Reads the body of {@code request}; {@code TOO_LARGE} beyond {@code most}. */
    static Mono<RepeatableBody> of(ServerHttpRequest request, DataSize most) {
        MessageDigest digest = Hash.digest();
        digest.update(Hash.of(
                        Objects.toString(request.getURI().getRawQuery(), ""),
                        Objects.toString(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE), ""),
                        Objects.toString(request.getHeaders().getFirst(HttpHeaders.IF_MATCH), ""))
                .bytes());
        long length = request.getHeaders().getContentLength();
        if (length > most.toBytes()) {
            return Mono.error(() -> new ProblemException(CommonProblem.TOO_LARGE));
        }
        return length >= 0 && length <= IN_MEMORY ? inMemory(request, digest) : spooled(request, digest, most);
    }

    /** The hash of everything that makes it the same call: query, media type, version and body. */
    Hash hash() {
        return hash;
    }

    /** The body, any number of times until it is discarded. */
    Flux<DataBuffer> content() {
        if (file != null) {
            return DataBufferUtils.read(file, BUFFERS, CHUNK);
        }
        return bytes.length == 0 ? Flux.empty() : Flux.just(BUFFERS.wrap(bytes));
    }

    /** Lets go of the file, if there is one. */
    Mono<Void> discard() {
        return file == null ? Mono.empty() : delete(file);
    }

    private static Mono<RepeatableBody> inMemory(ServerHttpRequest request, MessageDigest digest) {
        return DataBufferUtils.join(request.getBody())
                .map(RepeatableBody::drain)
                .defaultIfEmpty(NOTHING)
                .map(body -> new RepeatableBody(body, null, new Hash(digest.digest(body))));
    }

    private static byte[] drain(DataBuffer buffer) {
        byte[] body = new byte[buffer.readableByteCount()];
        buffer.read(body);
        DataBufferUtils.release(buffer);
        return body;
    }

    private static Mono<RepeatableBody> spooled(ServerHttpRequest request, MessageDigest digest, DataSize most) {
        AtomicLong size = new AtomicLong();
        Flux<DataBuffer> counted = request.getBody().doOnNext(part -> {
            if (size.addAndGet(part.readableByteCount()) > most.toBytes()) {
                DataBufferUtils.release(part);
                throw new ProblemException(CommonProblem.TOO_LARGE);
            }
            update(digest, part);
        });
        return Mono.fromCallable(() -> Files.createTempFile("request-", ".body"))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(file -> DataBufferUtils.write(counted, file, StandardOpenOption.WRITE)
                        .onErrorResume(failure -> delete(file).then(Mono.error(failure)))
                        .doOnCancel(() -> delete(file).subscribe())
                        .then(Mono.fromSupplier(() -> new RepeatableBody(NOTHING, file, new Hash(digest.digest())))));
    }

    private static void update(MessageDigest digest, DataBuffer part) {
        try (DataBuffer.ByteBufferIterator pieces = part.readableByteBuffers()) {
            pieces.forEachRemaining(digest::update);
        }
    }

    private static Mono<Void> delete(Path file) {
        return Mono.fromCallable(() -> Files.deleteIfExists(file))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }
}
