package org.minkang.kit.journal.seal;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.minkang.kit.journal.FeedPosition;

/**
 * A journal row as it goes under a seal: its place, and every other column as text.
 *
 * @param position its place in the feed
 * @param values in the order of {@link #COLUMNS}
 */
record SealedRow(FeedPosition position, List<Optional<String>> values) {

    /** Every column but the two that make the place; a column added later must be added here, which a test checks. */
    static final List<String> COLUMNS = List.of(
            "recorded_at",
            "actor",
            "client",
            "action",
            "entity_type",
            "entity_id",
            "entity_version",
            "region_code",
            "before",
            "after",
            "trace_id");

    private static final int ABSENT = -1;

    /** What {@link #of} reads. */
    static String selection() {
        Stream<String> texts = COLUMNS.stream()
                .map(column -> column.equals("recorded_at")
                        ? "to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US') as recorded_at"
                        : column + "::text as " + column);
        return "xid::text as xid, seq, " + String.join(", ", texts.toList());
    }

    static SealedRow of(Readable row) {
        long transaction = Long.parseLong(Objects.requireNonNull(row.get("xid", String.class)));
        long sequence = Objects.requireNonNull(row.get("seq", Long.class));
        List<Optional<String>> values = COLUMNS.stream()
                .map(column -> Optional.ofNullable(row.get(column, String.class)))
                .toList();
        return new SealedRow(new FeedPosition(transaction, sequence), values);
    }

    /** Hash of the values, each with its length before it so that none can run into the next. */
    byte[] contents(MessageDigest digest) {
        for (Optional<String> value : values) {
            byte[] bytes = value.orElse("").getBytes(StandardCharsets.UTF_8);
            int length = value.isPresent() ? bytes.length : ABSENT;
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }
}
