package org.minkang.kit;

/** The service may not start as it is configured; the message is one sentence for the operator. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** {@code setting} is missing or not safe to start with. */
    static StartRefusedException ofSetting(String setting, String what) {
        return new StartRefusedException("Setting " + setting + " " + what + ".");
    }
}
