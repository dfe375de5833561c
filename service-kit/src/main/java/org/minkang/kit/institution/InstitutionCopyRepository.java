package org.minkang.kit.institution;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.UUID;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import reactor.core.publisher.Mono;

/** The copies in PostgreSQL, and how far the registry's feed has been read. */
final class InstitutionCopyRepository {

    private static final String COLUMNS =
            "credit_code, id, name, class_code, level, grade, area_code, status, closed_on,"
                    + " successor_code, version";

    private static final String KEEP_THE_NEWER = " on conflict (credit_code) do update set id = excluded.id,"
            + " name = excluded.name, class_code = excluded.class_code, level = excluded.level, grade = excluded.grade,"
            + " area_code = excluded.area_code, status = excluded.status, closed_on = excluded.closed_on,"
            + " successor_code = excluded.successor_code, version = excluded.version"
            + " where institution_copy.version < excluded.version";

    private static final String FEED = "institutions";

    private final Database database;

    InstitutionCopyRepository(Database database) {
        this.database = database;
    }

    Mono<InstitutionCopy> find(SocialCreditCode creditCode) {
        return database.one(
                Sql.of("select " + COLUMNS + " from institution_copy where credit_code = $1", creditCode.value()),
                InstitutionCopyRepository::read);
    }

    /** Keeps the copy, unless a newer one is kept already. */
    Mono<Void> keep(InstitutionCopy copy) {
        Sql upsert = new Assignments()
                .set("credit_code", copy.creditCode().value())
                .set("id", copy.id())
                .set("name", copy.name())
                .set("class_code", copy.institutionClass().code())
                .set("level", copy.level())
                .set("grade", copy.grade())
                .set("area_code", copy.areaCode().value())
                .set("status", copy.status())
                .set("closed_on", copy.closedOn(), LocalDate.class)
                .set(
                        "successor_code",
                        copy.successor() == null ? null : copy.successor().value(),
                        String.class)
                .set("version", copy.version())
                .insertInto("institution_copy")
                .append(KEEP_THE_NEWER);
        return database.update(upsert).then();
    }

    /** Where to go on reading; empty before the first page. */
    Mono<String> position() {
        return database.one(Sql.of("select position from feed_cursor where feed = $1", FEED), row -> text(row, 0));
    }

    Mono<Void> moveTo(String position) {
        Sql upsert = Sql.of("insert into feed_cursor (feed, position) values ($1, $2)", FEED, position)
                .append(" on conflict (feed) do update set position = excluded.position");
        return database.update(upsert).then();
    }

    private static InstitutionCopy read(Readable row) {
        return new InstitutionCopy(
                new SocialCreditCode(text(row, 0)),
                required(row, 1, UUID.class),
                text(row, 2),
                new InstitutionClass(text(row, 3)),
                InstitutionLevel.valueOf(text(row, 4)),
                InstitutionGrade.valueOf(text(row, 5)),
                new RegionCode(text(row, 6)),
                InstitutionCopy.Status.valueOf(text(row, 7)),
                row.get(8, LocalDate.class),
                optional(row, 9, SocialCreditCode::new),
                required(row, 10, Long.class));
    }
}
