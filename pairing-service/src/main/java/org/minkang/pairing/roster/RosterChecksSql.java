package org.minkang.pairing.roster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Sql;
import org.minkang.pairing.pairing.PairingAccess;
import org.minkang.pairing.pairing.PairingStatus;

/** What can be wrong with rows of a roster beside each other and beside what is stored. */
final class RosterChecksSql {

    private static final String SAME_DAYS =
            "daterange(b.start_on, b.end_on, '[]') && daterange(r.start_on, r.end_on, '[]')";

    private static final String STAFFED = Stream.of(PairingStatus.values())
            .filter(PairingStatus::takesStaff)
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", "));

    private RosterChecksSql() {}

    static List<Sql> of(Caller caller) {
        return List.of(
                repeated(RosterColumns.POSTING, "posting_id", "posting_id is not null"),
                repeated(
                        RosterColumns.NUMBER,
                        "pairing_id, number, specialty, discipline, batch, start_on",
                        "posting_id is null"),
                differing(),
                fault(caller, RosterColumns.PAIRING, "PAIRING_UNKNOWN", "r.pairing_id", "r.pairing is null"),
                fault(
                        caller,
                        RosterColumns.POSTING,
                        "POSTING_UNKNOWN",
                        "r.posting_id",
                        "r.pairing is not null and r.posting_id is not null and r.posting is null"),
                notTheirs(caller),
                fault(caller, RosterColumns.NAME, "NAME_MASKED", "r.name", "r.hides_name"),
                fault(caller, RosterColumns.IDENTITY, "IDENTITY_MASKED", "r.identity", "r.hides_identity"),
                fault(
                        caller,
                        RosterColumns.NUMBER,
                        "NOT_OF_THE_SUPPORTER",
                        "r.number",
                        "r.is_new and r.employer_code <> r.supporter_code"),
                fault(
                        caller,
                        RosterColumns.PAIRING,
                        "PAIRING_NOT_OPEN",
                        "r.pairing_id",
                        RosterStagingSql.PLANS + " and r.pairing_status not in (" + STAFFED + ")"),
                fault(
                        caller,
                        RosterColumns.START,
                        "POSTING_NOT_DRAFT",
                        "r.start_on",
                        "r.is_changed and r.posting_status <> 'DRAFT'"),
                outsidePairing(caller),
                seatNotAgreed(caller),
                busy(caller),
                busyInFile(caller));
    }

    private static Sql repeated(String key, String columns, String condition) {
        return Sql.of("select line, '" + key
                + "', 'DUPLICATE_IN_FILE', array[first::text], shown from (select line, number as shown,"
                + " min(line) over (partition by " + columns + ") as first from staging where " + condition
                + ") d where line > first");
    }

    /** A person is the same in every row. */
    private static Sql differing() {
        return Sql.of(
                "select line, 'number', 'STAFF_DIFFERS_IN_FILE', array[first::text], number from (select line, number,"
                        + " first_value(line) over same as first, (name, identity, staff_specialty, title) is distinct from"
                        + " (first_value(name) over same, first_value(identity) over same, first_value(staff_specialty) over same,"
                        + " first_value(title) over same) as differs from staging window same as (partition by number order by line)) d"
                        + " where differs");
    }

    private static Sql fault(Caller caller, String key, String code, String shown, String condition) {
        return RosterStagingSql.rows(
                "select r.line, '" + key + "', '" + code + "', '{}'::text[], " + shown + "::text", caller, condition);
    }

    /** Who may post staff of a hospital: it itself, or a bureau in charge of it. */
    private static Sql notTheirs(Caller caller) {
        String changes = "r.pairing is not null and " + RosterStagingSql.CHANGES;
        if (!PairingAccess.isBureau(caller)) {
            return fault(caller, RosterColumns.PAIRING, "NOT_YOUR_PAIRING", "r.pairing_id", changes)
                    .append(" and r.supporter_code <> ")
                    .value(caller.institution() == null ? "" : caller.institution());
        }
        return RosterStagingSql.rows(
                        "select r.line, 'pairingId', 'OUTSIDE_REGIONS', array[r.supporter_area], r.pairing_id::text",
                        caller,
                        changes + " and not (true")
                .within("r.supporter_area", caller.regions())
                .append(")");
    }

    private static Sql outsidePairing(Caller caller) {
        return RosterStagingSql.rows(
                "select r.line, 'startOn', 'OUTSIDE_PAIRING', array[r.pairing_start::text, r.pairing_end::text], r.start_on::text",
                caller,
                RosterStagingSql.PLANS + " and (r.start_on < r.pairing_start or r.end_on > r.pairing_end)");
    }

    private static Sql seatNotAgreed(Caller caller) {
        return RosterStagingSql.rows(
                "select r.line, 'discipline', 'SEAT_NOT_AGREED', array[r.specialty, r.discipline], r.discipline",
                caller,
                "r.pairing is not null and " + RosterStagingSql.PLANS + " and not exists (select from"
                        + " json_to_recordset(r.agreement -> 'seats') as seat(specialty text, discipline text)"
                        + " where seat.specialty = r.specialty and seat.discipline = r.discipline)");
    }

    private static Sql busy(Caller caller) {
        return fault(
                caller,
                RosterColumns.START,
                "STAFF_ON_POST",
                "r.start_on",
                RosterStagingSql.PLANS
                        + " and r.full_time and exists (select from posting b where b.staff_id = r.member and b.full_time"
                        + " and b.status <> 'CANCELLED' and b.id is distinct from r.posting and " + SAME_DAYS + ")");
    }

    private static Sql busyInFile(Caller caller) {
        return RosterStagingSql.rows(
                "select r.line, 'startOn', 'DUPLICATE_IN_FILE', array[(select min(b.line)::text from staging b where b.number = r.number"
                        + " and b.full_time and b.line < r.line and " + SAME_DAYS + ")], r.start_on::text",
                caller,
                RosterStagingSql.PLANS
                        + " and r.full_time and exists (select from staging b where b.number = r.number and b.full_time"
                        + " and b.line < r.line and " + SAME_DAYS + ")");
    }
}
