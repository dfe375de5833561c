package org.minkang.kit.calendar;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.minkang.kit.persistence.Assignments;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The years that operators loaded, in PostgreSQL. There is one row a year at most. */
final class CalendarRepository {

    private static final String SELECT =
            "select id, year, holidays, workdays, source, version, loaded_at, loaded_by from calendar_year";

    private static final TypeReference<Set<LocalDate>> DATES = new TypeReference<>() {};

    private final Database database;
    private final JsonMapper json;

    CalendarRepository(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<List<LoadedYear>> list() {
        return database.list(Sql.of(SELECT + " order by year"), this::read);
    }

    Mono<LoadedYear> find(int year) {
        return database.one(Sql.of(SELECT + " where year = $1", year), this::read);
    }

    Mono<Void> insert(LoadedYear loaded) {
        return database.update(columns(loaded).set("year", loaded.year()).insertInto("calendar_year"))
                .then();
    }

    /** Writes when nobody else did since: the version before must still be there. */
    Mono<Void> update(LoadedYear loaded) {
        Sql update = columns(loaded)
                .update("calendar_year")
                .append(" where year = ")
                .value(loaded.year())
                .append(" and version = ")
                .value(loaded.version() - 1);
        return database.supersede(update);
    }

    private Assignments columns(LoadedYear loaded) {
        return new Assignments()
                .set("id", loaded.id(), UUID.class)
                .setJson("holidays", json.writeValueAsString(loaded.days().holidays()))
                .setJson("workdays", json.writeValueAsString(loaded.days().workdays()))
                .set("source", loaded.source())
                .set("version", loaded.version())
                .set("loaded_at", loaded.loadedAt(), Instant.class)
                .set("loaded_by", loaded.loadedBy(), String.class);
    }

    private LoadedYear read(Readable row) {
        CalendarYear days = new CalendarYear(
                required(row, 1, Integer.class),
                json.readValue(text(row, 2), DATES),
                json.readValue(text(row, 3), DATES));
        return new LoadedYear(
                required(row, 0, UUID.class),
                days,
                text(row, 4),
                required(row, 5, Long.class),
                required(row, 6, Instant.class),
                text(row, 7));
    }
}
