package org.minkang.kit.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.InvalidValueException;

/**
 * A place in the feed. Sequence numbers alone will not do: they are drawn before their transactions commit, so a reader could pass over
 * one that commits late. Ordered by transaction first, rows below the oldest running transaction never get a new neighbour.
 *
 * @param transaction the writer's transaction id, 0 or more
 * @param sequence the journal row's number, 0 or more
 */
public record FeedPosition(long transaction, long sequence) implements Comparable<FeedPosition> {

    /** Before every event. */
    public static final FeedPosition START = new FeedPosition(0, 0);

    /** After every event there is when it is used; callers write {@code latest}. */
    public static final FeedPosition LATEST = new FeedPosition(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Comparator<FeedPosition> ORDER =
            Comparator.comparingLong(FeedPosition::transaction).thenComparingLong(FeedPosition::sequence);
    private static final Pattern TEXT = Pattern.compile("[0-7][0-9a-f]{15}[0-7][0-9a-f]{15}");
    private static final String LATEST_TEXT = "latest";

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws InvalidValueException {@code CURSOR_MALFORMED} when it is no cursor of ours
     */
    @JsonCreator
    public static FeedPosition parse(String text) {
        if (text.equals(LATEST_TEXT)) {
            return LATEST;
        }
        if (!TEXT.matcher(text).matches()) {
            throw new InvalidValueException("CURSOR_MALFORMED");
        }
        return new FeedPosition(
                HexFormat.fromHexDigitsToLong(text, 0, 16), HexFormat.fromHexDigitsToLong(text, 16, 32));
    }

    /** 32 hex digits that sort as the positions do; callers take them as they are. */
    @JsonValue
    public String text() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(transaction) + hex.toHexDigits(sequence);
    }

    public boolean isAfter(FeedPosition other) {
        return compareTo(other) > 0;
    }

    /** Adds {@code (xid, seq) <operator> <this position>}. */
    public Sql compare(Sql sql, String operator) {
        return sql.append("(xid, seq) " + operator + " (cast(")
                .value(Long.toString(transaction))
                .append(" as xid8), ")
                .value(sequence)
                .append(")");
    }

    @Override
    public int compareTo(FeedPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }
}
