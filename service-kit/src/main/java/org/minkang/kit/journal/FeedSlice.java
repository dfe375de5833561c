package org.minkang.kit.journal;

import java.util.List;

/**
 * A stretch of the feed without gaps.
 *
 * @param from where it starts, exclusive
 * @param entries those of its rows that were asked for, in order
 * @param next where it ends, inclusive, and where to go on
 * @param more whether the feed is known to go on at once
 */
public record FeedSlice(FeedPosition from, List<JournalEntry> entries, FeedPosition next, boolean more) {

    public FeedSlice {
        entries = List.copyOf(entries);
    }
}
