package org.minkang.pairing.notice;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sight;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.persistence.Touching;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.pairing.PairingAccess;

/**
 * Which notices somebody may see. What is published is for all in the programme's region; drafts and what was withdrawn are for bureaus in
 * whose regions the unit lies.
 *
 * @param caller who asks
 * @param region that the unit is to lie in besides, subtree included; anywhere when null
 */
record NoticeAccess(Caller caller, @Nullable RegionCode region) implements Sight {

    private static final String UNIT = "area_code";
    private static final String PROGRAMME = "programme_area";
    private static final String PUBLISHED = "status = 'PUBLISHED'";

    @Override
    public Sql narrow(Sql sql) {
        sql.append(" and (" + PUBLISHED).touching(PROGRAMME, caller.regions());
        if (PairingAccess.isBureau(caller)) {
            sql.append(" or true").within(UNIT, caller.regions());
        }
        return sql.append(")").andWithin(UNIT, region);
    }

    @Override
    public List<UnaryOperator<Sql>> branches(String order) {
        Stream<UnaryOperator<Sql>> published = new Touching(PROGRAMME, caller.regions())
                .branches(order).stream()
                        .map(branch -> sql ->
                                branch.apply(sql.append(" and " + PUBLISHED)).andWithin(UNIT, region));
        return PairingAccess.isBureau(caller)
                ? Stream.concat(published, new Side(UNIT, caller.regions(), region).branches(order).stream())
                        .toList()
                : published.toList();
    }
}
