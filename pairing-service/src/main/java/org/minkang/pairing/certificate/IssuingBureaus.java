package org.minkang.pairing.certificate;

import org.minkang.kit.identity.Caller;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.springframework.stereotype.Component;

/** Which bureau issues, and what it is called. */
@Component
class IssuingBureaus {

    private final CertificateProperties properties;

    IssuingBureaus(CertificateProperties properties) {
        this.properties = properties;
    }

    /**
     * The bureau that the caller acts for.
     *
     * @param area of which it must be in charge
     * @throws ProblemException 403 {@code OUTSIDE_REGIONS}
     */
    ServiceCertificate.Issuer inChargeOf(RegionCode area, Caller caller) {
        RegionCode region = caller.regions().roots().stream()
                .filter(root -> root.covers(area))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.OUTSIDE_REGIONS, area));
        String configured = properties.bureaus().get(region.value());
        return new ServiceCertificate.Issuer(region, configured == null ? usualName(region) : configured);
    }

    private static String usualName(RegionCode region) {
        return switch (region.level()) {
            case NATION -> "国家卫生健康委员会";
            case PROVINCE -> Regions.standard().fullName(region) + "卫生健康委员会";
            case PREFECTURE, COUNTY -> Regions.standard().fullName(region) + "卫生健康局";
        };
    }
}
