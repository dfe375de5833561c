package org.minkang.sample.clinic;

enum ClinicKind {
    VILLAGE,
    TOWNSHIP
}
