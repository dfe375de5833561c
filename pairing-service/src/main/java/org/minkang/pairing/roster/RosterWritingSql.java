package org.minkang.pairing.roster;

import java.time.Instant;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sql;

/** Statements that write what a roster says, each set with one journal row for each change; names are journaled masked. */
final class RosterWritingSql {

    private static final String MASKED = "left(%1$s.name, 1) || repeat('*', char_length(%1$s.name) - 1)";

    /** The journal's picture of a member of staff; its members are those of the staff room. */
    private static final String STAFF =
            "json_strip_nulls(json_build_object('id', %1$s.id, 'number', %1$s.number, 'employer',"
                    + " %1$s.employer_code, 'employerName', %1$s.employer_name, 'areaCode', %1$s.area_code, 'particulars',"
                    + " json_build_object('name', " + MASKED
                    + ", 'identity', %1$s.identity, 'specialty', %1$s.specialty, 'title',"
                    + " %1$s.title), 'version', %1$s.version, 'createdAt', %1$s.created_at, 'createdBy', %1$s.created_by, 'updatedAt',"
                    + " %1$s.updated_at, 'updatedBy', %1$s.updated_by))";

    /** The same of a posting. */
    private static final String POSTING =
            "json_strip_nulls(json_build_object('id', %1$s.id, 'pairingId', %1$s.pairing_id, 'supporter',"
                    + " %1$s.supporter, 'recipient', %1$s.recipient, 'person', %1$s.person, 'specialty', %1$s.specialty, 'discipline',"
                    + " %1$s.discipline, 'batch', %1$s.batch, 'fullTime', %1$s.full_time, 'period', json_build_object('start', %1$s.start_on,"
                    + " 'end', %1$s.end_on), 'preparation', %1$s.preparation, 'leaves', %1$s.leaves, 'status', %1$s.status, 'version',"
                    + " %1$s.version, 'createdAt', %1$s.created_at, 'createdBy', %1$s.created_by, 'updatedAt', %1$s.updated_at, 'updatedBy',"
                    + " %1$s.updated_by))";

    private final Caller caller;
    private final Instant now;

    RosterWritingSql(Caller caller, Instant now) {
        this.caller = caller;
        this.now = now;
    }

    /** Registers whom nobody has registered. */
    Sql newStaff() {
        Sql sql = stamped(
                        "changed as (insert into staff_member as new (id, number, employer_code, employer_name, area_code, name,"
                                + " identity, specialty, title, version, created_at, created_by, updated_at, updated_by) select uuidv7(), d.number,"
                                + " d.supporter_code, d.supporter ->> 'name', d.supporter_area, d.name, d.identity, d.staff_specialty, d.title, 0,"
                                + " n.at, n.by, n.at, n.by from (")
                .append(RosterStagingSql.rows(
                        "select distinct on (r.number) r.*", caller, "r.member is null order by r.number, r.line"))
                .append(
                        ") d cross join stamp n returning new.id, new.version, new.area_code as region, null::json as before, "
                                + STAFF.formatted("new") + " as after)");
        return journaled(sql, "created", "staff-member");
    }

    /** Changes what a row says differently of somebody who is known. */
    Sql revisedStaff() {
        Sql sql = stamped(
                        "changed as (update staff_member m set name = case when d.name like '%*%' then m.name else d.name end,"
                                + " identity = coalesce(d.identity, m.identity), specialty = d.staff_specialty, title = d.title,"
                                + " version = m.version + 1, updated_at = n.at, updated_by = n.by from (")
                .append(RosterStagingSql.rows(
                        "select distinct on (r.number) r.*", caller, "r.is_revised order by r.number, r.line"))
                .append(
                        ") d cross join stamp n where m.id = d.member returning new.id, new.version, new.area_code as region, "
                                + STAFF.formatted("old") + " as before, " + STAFF.formatted("new") + " as after)");
        return journaled(sql, "updated", "staff-member");
    }

    /** Plans drafts anew. */
    Sql revisedPostings() {
        Sql sql = stamped(
                        "changed as (update posting o set specialty = d.specialty, discipline = d.discipline, batch = d.batch,"
                                + " full_time = d.full_time, start_on = d.start_on, end_on = d.end_on, version = o.version + 1,"
                                + " updated_at = n.at, updated_by = n.by from (")
                .append(RosterStagingSql.rows("select r.*", caller, "r.is_changed"))
                .append(
                        ") d cross join stamp n where o.id = d.posting and o.status = 'DRAFT' returning new.id, new.version,"
                                + " new.recipient_area as region, " + POSTING.formatted("old") + " as before, "
                                + POSTING.formatted("new")
                                + " as after)");
        return journaled(sql, "revised", "posting");
    }

    /**
     * Plans what is new; whoever is to go is registered by then.
     *
     * @param seniorTitles codes of the titles of associate senior rank and above
     */
    Sql newPostings(String[] seniorTitles) {
        Sql sql = stamped(
                        "changed as (insert into posting as new (id, pairing_id, supporter_code, supporter_area, supporter,"
                                + " recipient_code, recipient_area, recipient, staff_id, person, specialty, discipline, batch, full_time, start_on,"
                                + " end_on, preparation, leaves, status, version, created_at, created_by, updated_at, updated_by) select uuidv7(),"
                                + " d.pairing, d.supporter_code, d.supporter_area, d.supporter, d.recipient_code, d.recipient_area, d.recipient,"
                                + " m.id, json_strip_nulls(json_build_object('staffId', m.id, 'number', m.number, 'name', "
                                + MASKED.formatted("m") + ", 'title', m.title, 'senior', coalesce(m.title = any(")
                .value(seniorTitles)
                .append(
                        "), false))), d.specialty, d.discipline, d.batch, d.full_time, d.start_on, d.end_on, '{}', '[]', 'DRAFT', 0, n.at,"
                                + " n.by, n.at, n.by from (")
                .append(RosterStagingSql.rows("select r.*", caller, "r.is_new"))
                .append(
                        ") d join staff_member m on m.id = d.member cross join stamp n order by d.line returning new.id, new.version,"
                                + " new.recipient_area as region, null::json as before, " + POSTING.formatted("new")
                                + " as after)");
        return journaled(sql, "created", "posting");
    }

    /** Puts who writes when in front, as {@code stamp}. */
    private Sql stamped(String change) {
        return Sql.of(
                "with stamp as (select cast($1 as timestamptz) as at, cast($2 as text) as by), " + change,
                now,
                caller.subject());
    }

    private Sql journaled(Sql changed, String action, String entity) {
        return changed.append(
                        " insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, before,"
                                + " after, trace_id) select ")
                .value(caller.subject())
                .append(", ")
                .value(caller.client())
                .append(", '" + action + "', '" + entity + "', id, version, region, before, after, ")
                .value(caller.traceId())
                .append(" from changed");
    }
}
