package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

/** A connection that is used again answers its next request, or is closed; it is never left without an answer. */
@ServiceTest(shared = "web")
class KeptConnectionTest {

    private static final int PATIENCE = 10_000;
    private static final String BODY = "{\"code\": \"C-1\"}";
    private static final String REFUSED =
            "POST /sample/v1/clinics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + BODY.length() + "\r\n\r\n";
    private static final String STRANGER = "GET /sample/v1/clinics HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort
    private int port;

    private Socket socket;
    private BufferedReader answers;

    @BeforeEach
    void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @RepeatedTest(5)
    void answersTheRequestAfterTwoThatCameAtOnce() throws IOException {
        send(known() + STRANGER);
        assertThat(status()).contains("200");
        assertThat(status()).contains("401");

        send(STRANGER);

        assertThat(status()).contains("401");
    }

    @RepeatedTest(5)
    void answersTheRequestAfterOneThatWasRefusedBeforeItsBodyCame() throws IOException {
        send(REFUSED);
        assertThat(status()).contains("401");

        send(BODY + STRANGER);

        assertThat(status()).matches("null|.*401.*");
    }

    @RepeatedTest(5)
    void answersTheRequestAfterOneWhoseBodyCameInTwoParts() throws IOException {
        send(REFUSED + BODY.substring(0, 3));
        send(BODY.substring(3));
        assertThat(status()).contains("401");

        send(STRANGER);

        assertThat(status()).matches("null|.*401.*");
    }

    private static String known() {
        HttpHeaders headers = new HttpHeaders();
        Clinics.CITY.accept(headers);
        return STRANGER.replace(
                "\r\n\r\n", "\r\nAuthorization: " + headers.getFirst(HttpHeaders.AUTHORIZATION) + "\r\n\r\n");
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The status line of an answer, whose headers and body are read too; {@code null} as text when the connection is closed. */
    private String status() throws IOException {
        String status = String.valueOf(answers.readLine());
        int length = 0;
        for (String line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int read = 0; read < length; read++) {
            answers.read();
        }
        return status;
    }
}
