package org.minkang.gateway;

import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service that takes requests and answers none of them before it is told to. */
public final class HeldUpstream {

    private final AtomicInteger waiting = new AtomicInteger();
    private final DisposableServer server =
            HttpServer.create().host("127.0.0.1").port(0).handle(this::hold).bindNow();
    private volatile Sinks.Empty<Void> release = Sinks.empty();

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** How many requests have arrived since the last release. */
    public int waiting() {
        return waiting.get();
    }

    /** Answers all that wait. */
    public void release() {
        Sinks.Empty<Void> now = release;
        release = Sinks.empty();
        waiting.set(0);
        now.tryEmitEmpty();
    }

    private Publisher<Void> hold(HttpServerRequest request, HttpServerResponse response) {
        Mono<Void> told = release.asMono();
        waiting.incrementAndGet();
        return response.header("Content-Type", "application/json").sendString(told.then(Mono.just("{}")));
    }
}
