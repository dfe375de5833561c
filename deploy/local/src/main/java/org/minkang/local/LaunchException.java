package org.minkang.local;

import java.io.Serial;

/** The suite cannot do what was asked; the message is the one sentence (and perhaps some log lines) the operator reads. */
public final class LaunchException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public LaunchException(String sentence) {
        super(sentence);
    }

    public LaunchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
