package org.minkang.pairing.staff;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pairing.pairing.Specialty;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Staff in PostgreSQL. A caller sees those whose employer lies in their regions. */
@Repository
class StaffRepository {

    private static final String COLUMNS =
            "id, number, employer_code, employer_name, area_code, name, identity, specialty,"
                    + " title, version, created_at, created_by, updated_at, updated_by";

    private static final List<SortKey<StaffMember>> ORDERS =
            List.of(SortKey.text("number", "number", StaffMember::number));

    private final Database database;

    StaffRepository(Database database) {
        this.database = database;
    }

    Mono<StaffMember> find(UUID id, RegionScope scope) {
        return database.one(
                Sql.of("select " + COLUMNS + " from staff_member where id = $1", id)
                        .within("area_code", scope),
                StaffRepository::read);
    }

    Mono<Page<StaffMember>> list(StaffFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, StaffMember::id)
                .list(
                        database,
                        new Side("area_code", scope, filter.region()),
                        select -> where(select, filter),
                        COLUMNS,
                        StaffRepository::read);
    }

    Mono<Void> insert(StaffMember member) {
        return database.update(columns(member).set("id", member.id()).insertInto("staff_member"))
                .then();
    }

    /** Writes when nobody else did since. */
    Mono<Void> update(StaffMember member, RegionScope scope) {
        Sql update = columns(member)
                .supersede("staff_member", member.id(), member.version())
                .within("area_code", scope);
        return database.supersede(update);
    }

    private static Sql where(String select, StaffFilter filter) {
        return Sql.of(select + " from staff_member where true")
                .andEqual("number", filter.number())
                .andEqual("employer_code", filter.employer())
                .andEqual("specialty", filter.specialty());
    }

    private static Assignments columns(StaffMember member) {
        StaffMember.Particulars particulars = member.particulars();
        return new Assignments()
                .set("number", member.number())
                .set("employer_code", member.employer().value())
                .set("employer_name", member.employerName())
                .set("area_code", member.areaCode().value())
                .set("name", particulars.name())
                .set("identity", particulars.identity(), String.class)
                .set("specialty", particulars.specialty())
                .set("title", particulars.title(), String.class)
                .set("version", member.version())
                .set("created_at", member.createdAt())
                .set("created_by", member.createdBy())
                .set("updated_at", member.updatedAt())
                .set("updated_by", member.updatedBy());
    }

    private static StaffMember read(Readable row) {
        return new StaffMember(
                required(row, 0, UUID.class),
                text(row, 1),
                new SocialCreditCode(text(row, 2)),
                text(row, 3),
                new RegionCode(text(row, 4)),
                new StaffMember.Particulars(
                        text(row, 5),
                        row.get(6, String.class),
                        Specialty.valueOf(text(row, 7)),
                        row.get(8, String.class)),
                required(row, 9, Long.class),
                required(row, 10, Instant.class),
                text(row, 11),
                required(row, 12, Instant.class),
                text(row, 13));
    }
}
