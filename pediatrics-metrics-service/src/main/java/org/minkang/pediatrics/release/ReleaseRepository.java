package org.minkang.pediatrics.release;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.persistence.Touching;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Releases in PostgreSQL. */
@Repository
class ReleaseRepository {

    private static final String COLUMNS = "id, name, area_code, year, note, as_of, regions, published_by";
    private static final List<SortKey<Release>> ORDERS =
            List.of(new SortKey<>("asOf", "as_of", release -> release.asOf().toString(), Instant::parse));

    private final Database database;

    ReleaseRepository(Database database) {
        this.database = database;
    }

    Mono<Page<Release>> list(ReleaseFilter filter, RegionScope scope, Paging paging) {
        return Keyset.of(paging, ORDERS, Release::id)
                .list(
                        database,
                        new Touching("area_code", scope),
                        columns -> filter.narrow(Sql.of(columns + " from release where true")),
                        COLUMNS,
                        ReleaseRepository::read);
    }

    Mono<Release> find(UUID id, RegionScope scope) {
        Sql sql = Sql.of("select " + COLUMNS + " from release where id = ").value(id);
        return database.one(sql.touching("area_code", scope), ReleaseRepository::read);
    }

    /** Releases of a year take turns until their transactions end: each tells what was revised since the one before. */
    Mono<Void> lock(int year) {
        return database.list(Sql.of("select pg_advisory_xact_lock(hashtext('release'), $1)::text", year), row -> "")
                .then();
    }

    Sql insertion(Release release) {
        return new Assignments()
                .set("id", release.id())
                .set("name", release.name())
                .set("area_code", release.area().value())
                .set("year", release.year())
                .set("note", release.note(), String.class)
                .set("as_of", release.asOf())
                .set("regions", release.regions())
                .set("published_by", release.publishedBy())
                .insertInto("release");
    }

    private static Release read(Readable row) {
        return new Release(
                required(row, 0, UUID.class),
                text(row, 1),
                new RegionCode(text(row, 2)),
                required(row, 3, Integer.class),
                row.get(4, String.class),
                required(row, 5, Instant.class),
                required(row, 6, Integer.class),
                text(row, 7));
    }
}
