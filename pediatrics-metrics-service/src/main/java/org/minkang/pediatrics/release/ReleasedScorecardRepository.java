package org.minkang.pediatrics.release;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.web.Keyset;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.minkang.kit.web.SortKey;
import org.minkang.pediatrics.indicator.IndicatorRegister;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Published scorecards in PostgreSQL, as the answers that they are. */
@Repository
class ReleasedScorecardRepository {

    private record Row(UUID id, ReleasedScorecardResponse card) {}

    private static final String COLUMNS = "id, content";
    private static final List<SortKey<Row>> ORDERS = List.of(
            SortKey.text("region", "area_code", row -> row.card().region().value()));

    private final Database database;
    private final JsonMapper json;
    private final IndicatorRegister indicators;

    ReleasedScorecardRepository(Database database, JsonMapper json, IndicatorRegister indicators) {
        this.database = database;
        this.json = json;
        this.indicators = indicators;
    }

    Mono<Long> keep(Release release, List<FrozenCard> cards) {
        Sql insert = Sql.of("insert into release_scorecard (id, release_id, area_code, year, as_of, content, settled)"
                        + " select uuidv7(), ")
                .value(release.id())
                .append(", area_code, ")
                .value(release.year())
                .append(", ")
                .value(release.asOf())
                .append(", cast(content as json), cast(settled as json) from unnest(cast(")
                .value(column(cards, card -> card.answer().region().value()))
                .append(" as text[]), cast(")
                .value(column(cards, card -> json.writeValueAsString(card.answer())))
                .append(" as text[]), cast(")
                .value(column(cards, card -> json.writeValueAsString(card.settled())))
                .append(" as text[])) as card (area_code, content, settled)");
        return database.update(insert);
    }

    /** What was last published of each region in {@code area} as settled. */
    Mono<Map<RegionCode, SettledFigures>> settled(RegionCode area, int year) {
        Sql sql = Sql.of("select distinct on (area_code) area_code, settled from release_scorecard where year = ")
                .value(year)
                .within("area_code", RegionScope.of(area))
                .append(" order by area_code, as_of desc");
        return database.list(sql, row -> Map.entry(new RegionCode(text(row, 0)), settled(text(row, 1))))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Mono<Page<ReleasedScorecardResponse>> list(UUID release, RegionScope scope, Paging paging) {
        Keyset<Row> keyset = Keyset.of(paging, ORDERS, Row::id);
        return rows().flatMap(rows -> keyset.list(
                        database,
                        new Side("area_code", scope, null),
                        columns -> Sql.of(columns + " from release_scorecard where true")
                                .andEqual("release_id", release),
                        COLUMNS,
                        row -> row(row, rows)))
                .map(page -> page.map(Row::card));
    }

    Mono<ReleasedScorecardResponse> find(UUID release, RegionCode region) {
        Sql sql = Sql.of("select " + COLUMNS + " from release_scorecard where true")
                .andEqual("release_id", release)
                .andEqual("area_code", region.value());
        return rows().flatMap(rows -> database.one(sql, row -> row(row, rows).card()));
    }

    private Mono<FrozenRows> rows() {
        return indicators.known().map(known -> new FrozenRows(json, known));
    }

    private static Row row(Readable row, FrozenRows rows) {
        return new Row(required(row, 0, UUID.class), rows.read(text(row, 1)));
    }

    private SettledFigures settled(String text) {
        return json.readValue(text, SettledFigures.class);
    }

    private static String[] column(List<FrozenCard> cards, Function<FrozenCard, String> value) {
        return cards.stream().map(value).toArray(String[]::new);
    }
}
