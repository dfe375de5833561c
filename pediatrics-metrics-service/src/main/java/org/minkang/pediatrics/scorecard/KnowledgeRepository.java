package org.minkang.pediatrics.scorecard;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.indicator.IndicatorRegister;
import org.minkang.pediatrics.target.TargetRegister;
import org.minkang.pediatrics.target.TargetTable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what scorecards rest on besides totals, and tells whether any of it changed. */
@Repository
public class KnowledgeRepository {

    /** Nothing of these is ever changed: whatever changes adds a row. */
    private static final String STATE = "(select count(*) from indicator_definition), (select count(*) from target),"
            + " (select count(*) from return_round)";

    private record Kept(String state, Knowledge knowledge) {}

    private final Database database;
    private final IndicatorRegister indicators;
    private final TargetRegister targets;

    private volatile @Nullable Kept kept;

    KnowledgeRepository(Database database, IndicatorRegister indicators, TargetRegister targets) {
        this.database = database;
        this.indicators = indicators;
        this.targets = targets;
    }

    /** What was known at {@code asOf}, what is known now when absent. */
    public Mono<Knowledge> known(@Nullable Instant asOf) {
        return asOf == null ? now() : read(asOf);
    }

    /** Kept until there is more; what a transaction reads of its own, only once it is committed. */
    private Mono<Knowledge> now() {
        return database.one(Sql.of("select concat_ws('-', " + STATE + ")"), row -> text(row, 0))
                .flatMap(state -> {
                    Kept last = kept;
                    return last != null && last.state().equals(state)
                            ? Mono.just(last.knowledge())
                            : read(null).flatMap(read -> database.afterCommit(() -> kept = new Kept(state, read))
                                    .thenReturn(read));
                });
    }

    private Mono<Knowledge> read(@Nullable Instant asOf) {
        return Mono.zip(indicators.known(asOf), targets.known(asOf), listed(asOf))
                .map(all -> new Knowledge(all.getT1(), TargetTable.of(all.getT2()), all.getT3()));
    }

    /** A text that changes whenever something does that answers about the region are made of, or those beside it. */
    public Mono<String> stamp(RegionCode region) {
        Sql sql = Sql.of("select concat_ws('-', " + STATE + ", (select sum(version) from region_state where true")
                .within("area_code", RegionScope.of(region))
                .append("))");
        return database.one(sql, row -> text(row, 0));
    }

    private Mono<ListedRegions> listed(@Nullable Instant asOf) {
        Sql sql = Sql.of("select year, area_code, classes from return_round where true")
                .and("created_at <=", asOf == null ? null : HistorySql.storable(asOf));
        return database.list(sql, KnowledgeRepository::round)
                .map(rounds -> new ListedRegions(rounds.stream()
                        .collect(Collectors.groupingBy(Round::year, Collectors.toMap(Round::area, Round::classes)))));
    }

    private record Round(int year, RegionCode area, List<String> classes) {}

    private static Round round(Readable row) {
        return new Round(
                required(row, 0, Integer.class),
                new RegionCode(text(row, 1)),
                List.of(required(row, 2, String[].class)));
    }
}
