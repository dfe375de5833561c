package org.minkang.kit.obligation;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.InvalidValueException;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.QueryParameters;

/**
 * Which obligations are looked for.
 *
 * @param ownerInstitution owed by the institution with this credit code
 * @param region in this region's subtree
 * @param status in this status
 * @param urgency this pressing today
 * @param dueBefore due before this day, which is not included
 * @param entityId met by this resource
 * @param programmeId of this programme
 */
record ObligationFilter(
        @Parameter(description = "责任机构的统一社会信用代码;Credit code of the institution that owes") @Nullable
        SocialCreditCode ownerInstitution,

        @Parameter(description = "行政区划(含下级);Region with all below", example = "441300") @Nullable
        RegionCode region,

        @Parameter(description = "状态;Status") @Nullable ObligationStatus status,

        @Parameter(description = "今天的紧迫程度;How pressing today") @Nullable
        Urgency urgency,

        @Parameter(description = "到期日早于;Due before", example = "2012-07-01") @Nullable
        LocalDate dueBefore,

        @Parameter(description = "所涉资源;The resource by which it is met") @Nullable
        UUID entityId,

        @Parameter(description = "所属项目;Programme") @Nullable UUID programmeId)
        implements QueryParameters {

    /** Adds what was asked for but the region, {@code urgency} as it is {@code today}. */
    Sql narrow(Sql sql, LocalDate today) {
        requireDueInRange();
        sql.andEqual("status", status)
                .andEqual("owner_code", ownerInstitution)
                .andEqual("entity_id", entityId)
                .andEqual("programme_id", programmeId)
                .and("due_on <", dueBefore);
        return urgency == null ? sql : narrow(sql, urgency, today);
    }

    private static Sql narrow(Sql sql, Urgency urgency, LocalDate today) {
        return switch (urgency) {
            case NOT_YET -> open(sql).and("due_on >", today.plusDays(14));
            case WITHIN_FOURTEEN_DAYS ->
                open(sql).and("due_on >", today.plusDays(7)).and("due_on <=", today.plusDays(14));
            case WITHIN_SEVEN_DAYS ->
                open(sql).and("due_on >", today.plusDays(1)).and("due_on <=", today.plusDays(7));
            case WITHIN_ONE_DAY -> open(sql).and("due_on >=", today).and("due_on <=", today.plusDays(1));
            case OVERDUE -> open(sql).and("due_on <", today);
            case FULFILLED_IN_TIME -> sql.append(" and status = 'FULFILLED' and fulfilled_on <= due_on");
            case FULFILLED_LATE -> sql.append(" and status = 'FULFILLED' and fulfilled_on > due_on");
            case WAIVED -> sql.append(" and status = 'WAIVED'");
        };
    }

    private static Sql open(Sql sql) {
        return sql.append(" and status = 'OPEN'");
    }

    private void requireDueInRange() {
        try {
            if (dueBefore != null) {
                Period.requireInRange(dueBefore);
            }
        } catch (InvalidValueException outside) {
            throw ProblemException.invalid(outside.at("?dueBefore"));
        }
    }
}
