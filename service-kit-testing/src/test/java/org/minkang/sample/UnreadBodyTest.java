package org.minkang.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A refusal that nobody had to read the body for does not overtake the body on a connection that is used again. */
@ServiceTest(shared = "web")
class UnreadBodyTest {

    private static final int SOON = 300;
    private static final int LATER = 20_000;
    private static final String BODY = "{\"code\": \"C-1\"}";
    private static final String REFUSED =
            "POST /sample/v1/clinics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + BODY.length() + "\r\n";
    private static final String NEXT = "GET /sample/v1/clinics HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort
    private int port;

    private Socket socket;
    private BufferedReader answers;

    @BeforeEach
    void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @Test
    void waitsForTheBodyBeforeItRefusesAndAnswersTheNextRequest() throws IOException {
        send(REFUSED + "\r\n");
        socket.setSoTimeout(SOON);
        assertThatThrownBy(answers::readLine).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(LATER);

        send(BODY);
        assertThat(status()).contains("401");
        send(NEXT);
        assertThat(status()).contains("401");
    }

    @Test
    void endsTheConnectionOfABodyThatDoesNotCome() throws IOException {
        socket.setSoTimeout(LATER);

        send(REFUSED + "\r\n");

        assertThat(status()).contains("401");
        assertThat(answers.read()).isEqualTo(-1);
    }

    @Test
    void doesNotWaitForABodyThatWaitsForLeave() throws IOException {
        socket.setSoTimeout(LATER);

        send(REFUSED + "Expect: 100-continue\r\n\r\n");

        assertThat(status()).contains("401");
        assertThat(answers.read()).isEqualTo(-1);
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The status line of an answer, whose headers and body are read too. */
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
