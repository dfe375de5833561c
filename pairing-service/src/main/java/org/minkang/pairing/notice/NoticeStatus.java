package org.minkang.pairing.notice;

import java.util.List;

/** How far a notice has come. */
public enum NoticeStatus {
    /** 起草 */
    DRAFT,
    /** 已发布 */
    PUBLISHED,
    /** 已撤销 */
    WITHDRAWN;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return switch (this) {
            case DRAFT -> List.of("publication");
            case PUBLISHED -> List.of("withdrawal");
            case WITHDRAWN -> List.of();
        };
    }
}
