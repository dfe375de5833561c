package org.minkang.sample.clinic;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class ClinicRepository {

    private static final String COLUMNS =
            "select id, version, code, name, region_code, kind, beds, opened_on, status from clinic where true";

    private final Database database;

    ClinicRepository(Database database) {
        this.database = database;
    }

    Mono<Clinic> find(UUID id, RegionScope scope) {
        return database.one(Sql.of(COLUMNS).and("id =", id).within("region_code", scope), ClinicRepository::clinic);
    }

    Mono<List<Clinic>> list(ClinicFilter filter, Keyset<Clinic> place, RegionScope scope) {
        return database.list(place.apply(filtered(Sql.of(COLUMNS), filter, scope)), ClinicRepository::clinic);
    }

    Mono<Long> count(ClinicFilter filter, RegionScope scope) {
        return database.one(
                filtered(Sql.of("select count(*) from clinic where true"), filter, scope),
                row -> required(row, 0, Long.class));
    }

    Mono<Long> insert(Clinic clinic) {
        return database.update(Sql.of("insert into clinic values (")
                .value(clinic.id())
                .append(", ")
                .value(clinic.version())
                .append(", ")
                .value(clinic.code())
                .append(", ")
                .value(clinic.name())
                .append(", ")
                .value(clinic.region().value())
                .append(", ")
                .value(clinic.kind().name())
                .append(", ")
                .value(clinic.beds(), Integer.class)
                .append(", ")
                .value(clinic.openedOn())
                .append(", ")
                .value(clinic.status().name())
                .append(")"));
    }

    /** How many rows still had the version before; zero when somebody else was quicker. */
    Mono<Long> update(Clinic clinic, RegionScope scope) {
        return database.update(Sql.of("update clinic set version = version + 1, name = ")
                .value(clinic.name())
                .append(", kind = ")
                .value(clinic.kind().name())
                .append(", beds = ")
                .value(clinic.beds(), Integer.class)
                .append(", opened_on = ")
                .value(clinic.openedOn())
                .append(", status = ")
                .value(clinic.status().name())
                .append(" where id = ")
                .value(clinic.id())
                .and("version =", clinic.version() - 1)
                .within("region_code", scope));
    }

    private static Sql filtered(Sql sql, ClinicFilter filter, RegionScope scope) {
        return sql.within("region_code", scope)
                .andWithin("region_code", filter.region())
                .andEqual("kind", filter.kind())
                .and("opened_on >", filter.openedAfter());
    }

    private static Clinic clinic(Readable row) {
        return new Clinic(
                required(row, 0, UUID.class),
                required(row, 1, Long.class),
                required(row, 2, String.class),
                required(row, 3, String.class),
                new RegionCode(required(row, 4, String.class)),
                ClinicKind.valueOf(required(row, 5, String.class)),
                row.get(6, Integer.class),
                required(row, 7, LocalDate.class),
                ClinicStatus.valueOf(required(row, 8, String.class)));
    }

    private static <T> T required(Readable row, int column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
