package org.minkang.pairing.publicity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.pairing.logbook.Entry;
import org.minkang.pairing.logbook.Recorded;
import org.minkang.pairing.pairing.Pairing;

/**
 * Something told of a pairing to others (宣传报道、典型事例, D0-O03). Every step answers the new state or refuses with a named problem.
 *
 * @param entry whose it is
 * @param particulars what is told
 * @param authors subjects of those who wrote it, none of whom may call it typical
 * @param mark that a bureau calls it typical, absent while none does
 */
record PublicityItem(
        @JsonUnwrapped Entry entry,
        @JsonUnwrapped PublicityParticulars particulars,
        List<String> authors,
        @Nullable Mark mark)
        implements Recorded {

    private static final String STEP = "publicity-item";

    PublicityItem {
        authors = List.copyOf(authors);
    }

    /**
     * That a bureau calls it typical (典型).
     *
     * @param by subject of the caller
     * @param on the day
     */
    record Mark(String by, LocalDate on) {}

    /**
     * A new one.
     *
     * @throws ProblemException 409 when the pairing is not signed; 422 {@code OUTSIDE_SUPPORT} before the second signature or after the last
     *     day of support
     */
    static PublicityItem recorded(Pairing pairing, PublicityParticulars particulars, String by, Instant now) {
        check(pairing, particulars);
        return new PublicityItem(Entry.under(pairing, now), particulars, List.of(by), null);
    }

    PublicityStatus status() {
        return mark == null ? PublicityStatus.RECORDED : PublicityStatus.TYPICAL;
    }

    /** The transitions that its status allows. */
    List<String> allowedTransitions() {
        return status().allowedTransitions();
    }

    /**
     * A side writes it anew; who does so may not call it typical either.
     *
     * @throws ProblemException 409 once it is called typical; 422 as for a new one
     */
    PublicityItem revise(Pairing pairing, PublicityParticulars next, String by, Instant now) {
        requireUnmarked("revision");
        check(pairing, next);
        List<String> all =
                Stream.concat(authors.stream(), Stream.of(by)).distinct().toList();
        return new PublicityItem(entry.changed(now), next, all, null);
    }

    /**
     * A bureau calls it typical.
     *
     * @throws ProblemException 409 when one has done so before
     */
    PublicityItem mark(Mark typical, Instant now) {
        requireUnmarked("typical-mark");
        return new PublicityItem(entry.changed(now), particulars, authors, typical);
    }

    private void requireUnmarked(String step) {
        if (mark != null) {
            throw ProblemException.transitionNotAllowed(step, status(), allowedTransitions());
        }
    }

    private static void check(Pairing pairing, PublicityParticulars particulars) {
        LocalDate day = particulars.publishedOn();
        pairing.supportTime().requireSigned(STEP, "/publishedOn", day);
    }
}
