package org.minkang.kit;

/** A setting is missing or not safe to start with. The message is one sentence that names it. */
public final class SettingRefusedException extends RuntimeException {

    SettingRefusedException(String setting, String what) {
        super("Setting " + setting + " " + what + ".");
    }
}
