package org.minkang.pairing.roster;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sides;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.Regions;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.posting.PostingStatus;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads postings with the staff on them. A caller sees those of which either side lies in their regions. */
@Repository
class RosterRepository {

    private static final String ROWS = """
            select o.id, o.pairing_id, o.recipient_area, o.recipient ->> 'name', o.supporter ->> 'name', o.supporter_code, m.id, m.number,
                   m.name, m.identity, m.specialty, m.title, o.specialty, o.discipline, o.batch, o.full_time, o.start_on, o.end_on, o.status
            from posting o join staff_member m on m.id = o.staff_id
            where o.status <> 'CANCELLED'""";

    private final Database database;

    RosterRepository(Database database) {
        this.database = database;
    }

    /** The first {@code most}, names in full, by recipient's region, pairing and start; cancelled postings left out. */
    Mono<List<RosterRow>> rows(Caller caller, RosterQuery query, int most) {
        Sql sql = new Sides("o.recipient_area", "o.supporter_area", caller.regions(), query.region())
                .narrow(Sql.of(ROWS))
                .andEqual("o.pairing_id", query.pairingId());
        if (query.programmeId() != null) {
            sql.and("o.pairing_id in (select id from pairing where programme_id =", query.programmeId())
                    .append(")");
        }
        return database.list(
                sql.append(" order by o.recipient_area, o.pairing_id, o.start_on, o.id limit ")
                        .value(most),
                RosterRepository::read);
    }

    /** Journals that names of these staff were shown, one row for each person. */
    Mono<Void> disclosed(Caller caller, List<RosterRow> rows, String purpose) {
        Sql sql = Sql.of(
                        "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, after,"
                                + " trace_id) select ")
                .value(caller.subject())
                .append(", ")
                .value(caller.client())
                .append(", 'disclosed', 'staff-member', id, version, area_code, json_build_object('purpose', cast(")
                .value(purpose)
                .append(" as text)), ")
                .value(caller.traceId())
                .append(" from staff_member where id = any(")
                .value(rows.stream().map(RosterRow::staffId).distinct().toArray(UUID[]::new))
                .append(")");
        return database.update(sql).then();
    }

    private static RosterRow read(Readable row) {
        return new RosterRow(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                Regions.standard().require(new RegionCode(text(row, 2))).name(),
                text(row, 3),
                text(row, 4),
                new SocialCreditCode(text(row, 5)),
                required(row, 6, UUID.class),
                text(row, 7),
                text(row, 8),
                row.get(9, String.class),
                Specialty.valueOf(text(row, 10)),
                row.get(11, String.class),
                Specialty.valueOf(text(row, 12)),
                text(row, 13),
                required(row, 14, Integer.class),
                required(row, 15, Boolean.class),
                new Period(required(row, 16, LocalDate.class), required(row, 17, LocalDate.class)),
                PostingStatus.valueOf(text(row, 18)));
    }
}
