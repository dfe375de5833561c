package org.minkang.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers every request with the same half kilobyte of JSON, so that what a gateway costs stands alone. */
final class TrivialUpstream implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    private TrivialUpstream(HttpServer server) {
        this.server = server;
    }

    static TrivialUpstream start() throws IOException {
        // otherwise each small answer waits for the other side's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        TrivialUpstream upstream =
                new TrivialUpstream(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        byte[] answer = "{\"text\":\"%s\"}".formatted("a".repeat(500)).getBytes(StandardCharsets.US_ASCII);
        upstream.server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        upstream.server.setExecutor(upstream.threads);
        upstream.server.start();
        return upstream;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
