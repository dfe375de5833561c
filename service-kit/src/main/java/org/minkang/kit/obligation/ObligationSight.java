package org.minkang.kit.obligation;

import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
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

    /** A bureau sees its regions, an institution what it owes itself. */
    static ObligationSight of(Caller caller) {
        if (!caller.actsForInstitution()) {
            return new ObligationSight(caller.regions(), null);
        }
        return caller.institution() == null ? NOTHING : new ObligationSight(caller.regions(), caller.institution());
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
