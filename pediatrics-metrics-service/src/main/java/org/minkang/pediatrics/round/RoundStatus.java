package org.minkang.pediatrics.round;

import java.util.List;

/** Whether a round goes on. */
public enum RoundStatus {
    /** 进行中; institutions that come to be known still owe a return */
    OPEN,
    /** 已结束; by it nobody owes one any more who has not till then */
    CLOSED;

    /** The transitions it allows, by the name of their sub-resource. */
    public List<String> allowedTransitions() {
        return this == OPEN ? List.of("check", "approval", "lock", "closure") : List.of("check", "approval", "lock");
    }
}
