package org.minkang.pairing.notice;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Notices in PostgreSQL. */
@Repository
class NoticeRepository {

    private static final String COLUMNS = "id, programme_id, programme_area, year, unit_code, unit_name, area_code,"
            + " staff_id, person_name, kind, reason, assessment_id, status, published_on, withdrawal_reason, version,"
            + " created_at, created_by, updated_at, updated_by";

    private static final List<SortKey<Notice>> ORDERS =
            List.of(new SortKey<>("year", "year", notice -> String.valueOf(notice.year()), Integer::valueOf));

    private final Database database;

    NoticeRepository(Database database) {
        this.database = database;
    }

    Mono<Notice> find(Caller caller, UUID id) {
        return database.one(
                new NoticeAccess(caller, null).narrow(Sql.of("select " + COLUMNS + " from notice where id = $1", id)),
                NoticeRepository::read);
    }

    Mono<Page<Notice>> list(Caller caller, NoticeFilter filter, Paging paging) {
        return Keyset.of(paging, ORDERS, Notice::id)
                .list(
                        database,
                        new NoticeAccess(caller, filter.region()),
                        select -> where(select, filter),
                        COLUMNS,
                        NoticeRepository::read);
    }

    /** What was published under a programme for a year and holds: commendations first, units before persons. */
    Mono<List<Notice>> published(Caller caller, UUID programmeId, int year, int most) {
        Sql sql = Sql.of(
                "select " + COLUMNS + " from notice where programme_id = $1 and year = $2 and status = 'PUBLISHED'",
                programmeId,
                year);
        return database.list(
                new NoticeAccess(caller, null)
                        .narrow(sql)
                        .append(" order by kind, staff_id is not null, unit_name, id limit ")
                        .value(most),
                NoticeRepository::read);
    }

    Mono<Void> insert(Notice notice) {
        NoticeSubject subject = notice.subject();
        Assignments columns = state(notice)
                .set("id", notice.id())
                .set("programme_id", notice.programmeId())
                .set("programme_area", notice.programmeArea().value())
                .set("year", notice.year())
                .set("unit_code", subject.unitCode().value())
                .set("unit_name", subject.unitName())
                .set("area_code", subject.areaCode().value())
                .set("staff_id", subject.staffId(), UUID.class)
                .set("person_name", subject.personName(), String.class)
                .set("created_at", notice.createdAt())
                .set("created_by", notice.createdBy());
        return database.update(columns.insertInto("notice")).then();
    }

    /** Writes what may change, when nobody else did since. */
    Mono<Void> update(Notice notice) {
        Sql update = state(notice).supersede("notice", notice.id(), notice.version());
        return database.supersede(update);
    }

    private static Sql where(String select, NoticeFilter filter) {
        Sql sql = Sql.of(select + " from notice where true")
                .andEqual("programme_id", filter.programmeId())
                .andEqual("year", filter.year())
                .andEqual("kind", filter.kind())
                .andEqual("unit_code", filter.unit())
                .andEqual("status", filter.status());
        if (filter.subject() == null) {
            return sql;
        }
        return sql.append(
                filter.subject() == NoticeSubjectKind.UNIT ? " and staff_id is null" : " and staff_id is not null");
    }

    private static Assignments state(Notice notice) {
        return new Assignments()
                .set("kind", notice.kind())
                .set("reason", notice.reason())
                .set("assessment_id", notice.assessmentId(), UUID.class)
                .set("status", notice.status())
                .set("published_on", notice.publishedOn(), LocalDate.class)
                .set("withdrawal_reason", notice.withdrawalReason(), String.class)
                .set("version", notice.version())
                .set("updated_at", notice.updatedAt())
                .set("updated_by", notice.updatedBy());
    }

    private static Notice read(Readable row) {
        return new Notice(
                required(row, 0, UUID.class),
                required(row, 1, UUID.class),
                new RegionCode(text(row, 2)),
                required(row, 3, Integer.class),
                new NoticeSubject(
                        new SocialCreditCode(text(row, 4)),
                        text(row, 5),
                        new RegionCode(text(row, 6)),
                        row.get(7, UUID.class),
                        row.get(8, String.class)),
                NoticeKind.valueOf(text(row, 9)),
                text(row, 10),
                row.get(11, UUID.class),
                NoticeStatus.valueOf(text(row, 12)),
                row.get(13, LocalDate.class),
                row.get(14, String.class),
                required(row, 15, Long.class),
                required(row, 16, Instant.class),
                text(row, 17),
                required(row, 18, Instant.class),
                text(row, 19));
    }
}
