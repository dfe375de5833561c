package org.minkang.kit;

/** The service may not start as it is configured; the message is one sentence for the operator. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
