package org.minkang.sample.clinic;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.region.RegionCode;

/** A clinic as callers see it. */
@Schema(description = "卫生室;A clinic")
record ClinicView(
        @Schema(description = "标识;Id") UUID id,
        @Schema(description = "编码;Code", example = "C-0001") String code,

        @Schema(description = "行政区划;Region", example = "330106")
        RegionCode region,

        @Schema(description = "可变内容;What may change") ClinicDetails details,
        @Schema(description = "状态;Status") ClinicStatus status,

        @Schema(description = "当前可做的变更;What can be done now")
        List<String> allowedTransitions) {

    static ClinicView of(Clinic clinic) {
        return new ClinicView(
                clinic.id(),
                clinic.code(),
                clinic.region(),
                details(clinic),
                clinic.status(),
                clinic.status().allowedTransitions());
    }

    static ClinicDetails details(Clinic clinic) {
        return new ClinicDetails(clinic.name(), clinic.kind(), clinic.beds(), clinic.openedOn());
    }
}
