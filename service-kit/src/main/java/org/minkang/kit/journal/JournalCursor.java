package org.minkang.kit.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import org.minkang.kit.web.Paging;

/**
 * The place after one journal row, for lists that people page through.
 *
 * @param recordedAt of the row, to the microsecond
 * @param sequence of the row
 */
record JournalCursor(Instant recordedAt, long sequence) {

    private static final Pattern TEXT = Pattern.compile("[0-7][0-9a-f]{15}[0-7][0-9a-f]{15}");

    /**
     * The place that {@code paging} asks for, or null for the start.
     *
     * @throws ProblemException 422 when the cursor is none of ours or another order is asked for
     */
    static @Nullable JournalCursor of(Paging paging) {
        if (paging.sort() != null) {
            throw ProblemException.invalid(Violation.at("?sort", "SORT_NOT_ALLOWED", paging.sort(), "-"));
        }
        return paging.cursor() == null ? null : parse(paging.cursor());
    }

    static JournalCursor after(JournalEntry row) {
        return new JournalCursor(row.recordedAt(), row.position().sequence());
    }

    String text() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt)) + hex.toHexDigits(sequence);
    }

    private static JournalCursor parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw ProblemException.invalid(List.of(Violation.at("?cursor", "CURSOR_MALFORMED")));
        }
        long micros = HexFormat.fromHexDigitsToLong(text, 0, 16) & 0x00ff_ffff_ffff_ffffL;
        return new JournalCursor(
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS), HexFormat.fromHexDigitsToLong(text, 16, 32));
    }
}
