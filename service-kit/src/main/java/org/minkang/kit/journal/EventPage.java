package org.minkang.kit.journal;

import java.util.List;

/**
 * One page of the feed.
 *
 * @param items in feed order
 * @param page how to go on
 */
record EventPage(List<CloudEvent> items, Position page) {

    /**
     * How to go on.
     *
     * @param next where to go on, also after an empty page
     * @param more whether going on at once brings more; a page may be empty although more follows
     */
    record Position(FeedPosition next, boolean more) {}

    EventPage {
        items = List.copyOf(items);
    }
}
