package org.minkang.pediatrics.explanation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A text in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
@Schema(name = "ExplanationText")
record Wording(String zh, String en) {

    /** This, then {@code next}. */
    Wording then(Wording next) {
        return new Wording(zh + next.zh, en + next.en);
    }

    /** This, then what needs no translation. */
    Wording then(String next) {
        return new Wording(zh + next, en + next);
    }
}
