package org.minkang.pediatrics.round;

import java.time.LocalDate;
import java.time.Month;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.resource.ClassPrefix;
import org.minkang.pediatrics.total.RetiredCodes;

/** What a round covers, in SQL. */
final class RoundSql {

    private static final String AREA = RetiredCodes.today("c.area_code");

    private RoundSql() {}

    /** The institutions that owe a return: of its classes, and at work on the last day of the year. */
    static Sql institutions(ReturnRound round) {
        RegionScope area = RegionScope.of(round.area());
        return Sql.of(
                        "select c.credit_code, c.name, c.class_code, " + AREA
                                + " as area_code from institution_copy c where c.class_code ^@ any($1) and (c.status = 'ACTIVE' or"
                                + " c.closed_on >= $2)",
                        classes(round),
                        LocalDate.of(round.year(), Month.DECEMBER, 31))
                .within("c.area_code", Regions.standard().withRetired(area))
                .within(AREA, area);
    }

    /** Conditions on resource_return for the returns of the round that lie in {@code scope}. */
    static Sql returns(ReturnRound round, RegionScope scope) {
        return Sql.of(" and year = $1 and class_code ^@ any($2)", round.year(), classes(round))
                .within("area_code", scope.within(round.area()));
    }

    private static String[] classes(ReturnRound round) {
        return round.classes().stream().map(ClassPrefix::value).toArray(String[]::new);
    }
}
