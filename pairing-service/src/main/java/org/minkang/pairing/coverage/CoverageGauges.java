package org.minkang.pairing.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minkang.kit.observability.DomainGauges;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;

/** Coverage as dashboards pull it. */
final class CoverageGauges {

    private static final double HUNDRED = 100;

    private CoverageGauges() {}

    /**
     * Coverage of one programme in one prefecture.
     *
     * @param year plan year
     * @param template what the programme was made from
     * @param area the programme's region
     * @param prefecture where the institutions lie
     * @param targetPercent 0 to 100
     * @param coverage the figures
     */
    record OfPrefecture(
            int year,
            String template,
            RegionCode area,
            RegionCode prefecture,
            BigDecimal targetPercent,
            Coverage coverage) {

        /** Whether everything that was counted, and not a part of it, lies in {@code scope}. */
        boolean isWholeIn(RegionScope scope) {
            return scope.covers(prefecture) || scope.covers(area);
        }

        private Map<String, String> labels() {
            return new TreeMap<>(Map.of(
                    "year", String.valueOf(year),
                    "template", template,
                    "programme_region", area.value(),
                    "prefecture", prefecture.value()));
        }

        private void addTo(DomainGauges gauges) {
            double institutions = (double) coverage.institutions();
            gauges.set("minkang_pairing_institutions", labels(), institutions)
                    .set("minkang_pairing_designated", labels(), (double) coverage.designated())
                    .set("minkang_pairing_signed", labels(), (double) coverage.signed())
                    .set("minkang_pairing_coverage_ratio", labels(), coverage.signed() / institutions)
                    .set("minkang_pairing_target_ratio", labels(), targetPercent.doubleValue() / HUNDRED);
        }
    }

    static DomainGauges of(List<OfPrefecture> figures) {
        DomainGauges gauges = new DomainGauges()
                .describe("minkang_pairing_institutions", "Township health centres that work")
                .describe("minkang_pairing_designated", "Township health centres with a designated pairing")
                .describe("minkang_pairing_signed", "Township health centres with a signed pairing in force")
                .describe("minkang_pairing_coverage_ratio", "Share of township health centres with a signed pairing")
                .describe("minkang_pairing_target_ratio", "Share that the programme wants");
        figures.forEach(figure -> figure.addTo(gauges));
        return gauges;
    }
}
