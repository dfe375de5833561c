package org.minkang.pairing.notice;

import java.util.List;

/** How far a notice has come. */
public enum NoticeStatus {
    /** 起草 */
    DRAFT,
    /** 已作废: a draft that nobody goes on with */
    DISCARDED,
    /** 已发布 */
    PUBLISHED,
    /** 已撤销 */
    WITHDRAWN;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case DRAFT -> List.of("publication", "discard");
            case PUBLISHED -> List.of("withdrawal");
            case DISCARDED, WITHDRAWN -> List.of();
        };
    }
}
