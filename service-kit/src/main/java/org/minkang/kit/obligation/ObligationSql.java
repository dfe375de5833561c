package org.minkang.kit.obligation;

import java.time.LocalDate;
import org.minkang.kit.persistence.Sql;

/** Statements that change whole sets of obligations; each ends in {@code changed}, which the journal is written from. */
final class ObligationSql {

    private static final String GIVEN =
            "programme_id, kind, title, owner_kind, owner_code, region_code, service, entity_type, entity_id, due_on, source_ref";

    /** The journal's picture of one; its members are those of {@link Obligation}. */
    private static final String PICTURE =
            "json_strip_nulls(json_build_object('id', %1$s.id, 'programmeId', %1$s.programme_id, 'kind', %1$s.kind, 'title',"
                    + " %1$s.title, 'owner', json_build_object('kind', %1$s.owner_kind, 'code', %1$s.owner_code), 'region',"
                    + " %1$s.region_code, 'subject', json_build_object('service', %1$s.service, 'entityType', %1$s.entity_type,"
                    + " 'entityId', %1$s.entity_id), 'dueOn', %1$s.due_on, 'sourceRef', %1$s.source_ref, 'status', %1$s.status,"
                    + " 'fulfilledOn', %1$s.fulfilled_on, 'waiverReason', %1$s.waiver_reason, 'version', %1$s.version))";

    private ObligationSql() {}

    /** Opens those whose entity has none of their kind. */
    static Sql opening(Sql rows) {
        return Sql.of("with changed as (insert into obligation as new (id, status, version, next_reminder_on, " + GIVEN
                        + ") select uuidv7(), 'OPEN', 0, due_on - " + daysAhead() + ", " + GIVEN + " from (")
                .append(rows)
                .append(") rows on conflict on constraint obligation_once do nothing returning new.id, new.version,"
                        + " new.region_code as region, null::json as before, " + PICTURE.formatted("new")
                        + " as after)");
    }

    /** Fulfils those that are open. */
    static Sql fulfilling(Sql entities, String kind, LocalDate day) {
        return Sql.of("with claimed as (select id from obligation where status = 'OPEN' and kind = ")
                .value(kind)
                .append(" and entity_id in (")
                .append(entities)
                .append(
                        ") order by id for update), changed as (update obligation o set status = 'FULFILLED', fulfilled_on = ")
                .value(day)
                .append(
                        ", next_reminder_on = null, version = o.version + 1 from claimed c where o.id = c.id returning new.id,"
                                + " new.version, new.region_code as region, " + PICTURE.formatted("old")
                                + " as before, "
                                + PICTURE.formatted("new") + " as after)");
    }

    private static long daysAhead() {
        LocalDate due = LocalDate.EPOCH;
        return due.toEpochDay() - ReminderStep.FOURTEEN_DAYS_BEFORE.on(due).toEpochDay();
    }
}
