package org.minkang.sample.clinic;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;

/** A clinic (卫生室) that opens and closes. */
record Clinic(
        UUID id,
        long version,
        String code,
        String name,
        RegionCode region,
        ClinicKind kind,
        @Nullable Integer beds,
        LocalDate openedOn,
        ClinicStatus status) {

    Clinic closed() {
        if (status == ClinicStatus.CLOSED) {
            throw ProblemException.transitionNotAllowed("closure", status, status.allowedTransitions());
        }
        return new Clinic(id, version + 1, code, name, region, kind, beds, openedOn, ClinicStatus.CLOSED);
    }

    Clinic with(String changedName, ClinicKind changedKind, @Nullable Integer changedBeds, LocalDate changedOpening) {
        return new Clinic(id, version + 1, code, changedName, region, changedKind, changedBeds, changedOpening, status);
    }
}
