package org.minkang.kit.obligation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;

/** Obligations that tests begin with. */
final class Given {

    /** Of a township health centre. */
    static final String CENTRE = "12440100MB2D00014R";

    static final Caller BUREAU = new Caller(
            "city-bureau",
            "city-bureau",
            Set.of(),
            Set.of(Role.CITY_ADMIN),
            RegionScope.everywhere(),
            null,
            Caller.NO_TRACE);

    private Given() {}

    /** Owed by {@link #CENTRE} for {@code entity}. */
    static Obligation obligation(UUID entity, String kind, String region, LocalDate dueOn) {
        return obligation(entity, kind, ObligationOwner.institution(new SocialCreditCode(CENTRE)), region, dueOn);
    }

    static Obligation obligation(UUID entity, String kind, ObligationOwner owner, String region, LocalDate dueOn) {
        return Obligation.open(
                Ids.next(),
                null,
                kind,
                "制定计划,签订协议",
                owner,
                new RegionCode(region),
                new ObligationSubject("sample", "pairings", entity),
                dueOn,
                "D0-S02");
    }
}
