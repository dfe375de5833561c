package org.minkang.sample.clinic;

import java.util.List;

enum ClinicStatus {
    OPEN,
    CLOSED;

    List<String> allowedTransitions() {
        return this == OPEN ? List.of("closure") : List.of();
    }
}
