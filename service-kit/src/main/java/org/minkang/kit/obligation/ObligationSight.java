package org.minkang.kit.obligation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.identity.Role;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;

/**
 * Which obligations somebody may see.
 *
 * @param regions those seen in these regions
 * @param institution only what this institution owes, by its credit code; absent for bureaus
 */
record ObligationSight(RegionScope regions, @Nullable String institution) {

    /** The service's own work sees everything. */
    static final ObligationSight EVERYTHING = new ObligationSight(RegionScope.everywhere(), null);

    private static final ObligationSight NOTHING = new ObligationSight(RegionScope.nothing(), null);

    private static final Set<Role> BUREAUS = Set.of(
            Role.PROV_ADMIN,
            Role.CITY_ADMIN,
            Role.COUNTY_ADMIN,
            Role.INS_PROV,
            Role.INS_CITY,
            Role.INS_COUNTY,
            Role.INS_AGENCY,
            Role.AUDITOR);

    /** A bureau sees its regions, an institution what it owes itself. */
    static ObligationSight of(Caller caller) {
        if (caller.hasAnyRole(BUREAUS)) {
            return new ObligationSight(caller.regions(), null);
        }
        boolean manager = caller.hasAnyRole(Set.of(Role.INST_MANAGER));
        return manager && caller.institution() == null
                ? NOTHING
                : new ObligationSight(caller.regions(), caller.institution());
    }

    Sql narrow(Sql sql) {
        return owned(sql.within("region_code", regions));
    }

    /** Narrows to what the institution owes; the regions are left to the caller. */
    Sql owned(Sql sql) {
        return institution == null
                ? sql
                : sql.append(" and owner_kind = 'INSTITUTION'").andEqual("owner_code", institution);
    }
}
