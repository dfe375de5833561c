package org.minkang.pediatrics.indicator;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The definitions in PostgreSQL. None is ever changed, so that what was read is kept until there are more of them; what a transaction reads
 * of its own is kept only once it is committed.
 */
@Repository
public class IndicatorRegister {

    /**
     * A definition as it was put down.
     *
     * @param id of this version
     * @param definition what it says
     * @param recordedFrom since when it is known
     */
    public record Entry(UUID id, IndicatorDefinition definition, Instant recordedFrom) {}

    private record Kept(long count, List<Entry> entries, Map<String, Integer> places) {}

    private static final String COLUMNS = "id, content, recorded_from";
    private static final List<SortKey<Entry>> ORDERS =
            List.of(SortKey.text("code", "code", entry -> entry.definition().code()));

    private final Database database;
    private final JsonMapper json;

    private volatile @Nullable Kept kept;

    IndicatorRegister(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All of them. */
    public Mono<Indicators> known() {
        return known(null);
    }

    /** Those that were known at {@code asOf}, now when absent. */
    public Mono<Indicators> known(@Nullable Instant asOf) {
        return current()
                .map(all -> new Indicators(
                        all.entries().stream()
                                .filter(entry ->
                                        asOf == null || !entry.recordedFrom().isAfter(asOf))
                                .map(Entry::definition)
                                .toList(),
                        all.places()));
    }

    /** A page of those that {@code narrow} leaves, by code. */
    public Mono<Page<Entry>> list(UnaryOperator<Sql> narrow, Paging paging) {
        return Keyset.of(paging, ORDERS, Entry::id)
                .list(
                        database,
                        columns -> narrow.apply(Sql.of(columns + " from indicator_definition where true")),
                        COLUMNS,
                        this::entry);
    }

    /** One version. */
    public Mono<Entry> find(UUID id) {
        return database.one(
                Sql.of("select " + COLUMNS + " from indicator_definition where id = ")
                        .value(id),
                this::entry);
    }

    /** The number that the next version of an indicator has, from 1. */
    public Mono<Integer> nextVersion(String code) {
        return database.one(
                Sql.of("select coalesce(max(version), 0) + 1 from indicator_definition where code = ")
                        .value(code),
                row -> required(row, 0, Integer.class));
    }

    /**
     * Puts a new version down; answers how many things it counts that nothing counted before.
     *
     * @throws org.springframework.dao.DuplicateKeyException (through the Mono) when the version exists
     */
    public Mono<Long> add(UUID id, IndicatorDefinition definition, Instant now) {
        Sql insert = Sql.of("insert into indicator_definition (id, code, version, content, recorded_from) values (")
                .value(id)
                .append(", ")
                .value(definition.code())
                .append(", ")
                .value(definition.version())
                .append(", cast(")
                .value(json.writeValueAsString(definition))
                .append(" as json), ")
                .value(now)
                .append(")");
        return database.update(insert).then(number(definition));
    }

    private Mono<Long> number(IndicatorDefinition definition) {
        List<List<Object>> rows = definition.measures().stream()
                .<List<Object>>map(measure -> List.of(measure.key(), json.writeValueAsString(measure)))
                .toList();
        return database.update(
                Sql.of("insert into measure (key, content) select key, cast(content as json) from (values ")
                        .rows(rows)
                        .append(") m (key, content) on conflict (key) do nothing"));
    }

    private Mono<Kept> current() {
        return database.one(Sql.of("select count(*) from indicator_definition"), row -> required(row, 0, Long.class))
                .flatMap(count -> {
                    Kept last = kept;
                    return last != null && last.count() == count ? Mono.just(last) : read(count);
                });
    }

    private Mono<Kept> read(long count) {
        Mono<List<Entry>> entries = database.list(
                Sql.of("select " + COLUMNS + " from indicator_definition order by code, version"), this::entry);
        Mono<List<Map.Entry<String, Integer>>> places = database.list(
                Sql.of("select key, id from measure"), row -> Map.entry(text(row, 0), required(row, 1, Integer.class)));
        return entries.zipWith(
                        places,
                        (all, numbers) -> new Kept(
                                count,
                                all,
                                numbers.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                .flatMap(read -> database.afterCommit(() -> kept = read).thenReturn(read));
    }

    private Entry entry(Readable row) {
        return new Entry(
                required(row, 0, UUID.class),
                json.readValue(text(row, 1), IndicatorDefinition.class),
                required(row, 2, Instant.class));
    }
}
