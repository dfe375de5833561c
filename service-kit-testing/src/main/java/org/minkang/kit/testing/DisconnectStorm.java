package org.minkang.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.PoolMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * Clients that hang up while they are being answered, many at once. Afterwards no database connection may be held and the next request
 * must be answered.
 */
public final class DisconnectStorm {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CLIENTS = 16;

    private final int port;
    private final ConnectionPool pool;

    /**
     * @param port of the service on 127.0.0.1
     * @param pool the service's database connections
     */
    public DisconnectStorm(int port, ConnectionPool pool) {
        this.port = port;
        this.pool = pool;
    }

    /**
     * Sends {@code requests} GETs of {@code path} as {@code caller}; each client hangs up at another moment of the answer, some before its
     * first byte.
     */
    public void rage(String path, Tokens caller, int requests) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + caller.signed()
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        IntStream.range(0, CLIENTS).parallel().forEach(client -> IntStream.range(0, requests / CLIENTS)
                .forEach(turn -> hangUp(request, turn % 5)));
    }

    /** Waits until every connection is back in the pool; fails when one stays out. */
    public void expectPoolWhole() {
        PoolMetrics metrics = pool.getMetrics().orElseThrow();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(metrics.acquiredSize()).isZero();
            assertThat(metrics.pendingAcquireSize()).isZero();
        });
    }

    /** Reads as many chunks of the answer as {@code chunks} says, then resets the connection. */
    private void hangUp(byte[] request, int chunks) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.getOutputStream().write(request);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            for (int read = 0; read < chunks && answer.read(new byte[64]) >= 0; read++) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
