package org.minkang.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.minkang.local.LaunchException;

/** Waits until a program says that it can be used. */
public final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final HttpClient http;
    private final Duration patience;

    /** @param patience how long a program may take to become ready */
    public Readiness(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    /**
     * Returns once {@code url} answers 200.
     *
     * @throws LaunchException when the program ends before, or is not ready in time
     */
    public void await(ChildProcess program, URI url) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers(url)) {
            if (program.endsWithin(PAUSE)) {
                throw program.ended("while starting");
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchException("The " + program.name() + " did not answer 200 at " + url + " within "
                        + patience.toSeconds() + " s; its log is " + program.log() + ".");
            }
        }
        if (!program.isAlive()) {
            throw program.ended("while starting");
        }
    }

    private boolean answers(URI url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
