package org.minkang.pediatrics.input;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.pediatrics.indicator.TrainingKind;
import org.minkang.pediatrics.item.ReturnItem;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads inputs as they are or were. */
@Repository
public class InputRepository {

    private static final int FIRST_ITEM = 11;

    private final Database database;

    InputRepository(Database database) {
        this.database = database;
    }

    /** Those known at {@code asOf}, those known now when absent. */
    public Mono<Inputs> known(InputRange range, @Nullable Instant asOf) {
        return read(range, InputSql.known(asOf));
    }

    /** Versions known at {@code from} that were replaced by {@code to}. */
    public Mono<Inputs> ended(InputRange range, Instant from, Instant to) {
        return read(range, InputSql.ended(from, to));
    }

    /** Versions known at {@code to} that were not known at {@code from}. */
    public Mono<Inputs> begun(InputRange range, Instant from, Instant to) {
        return read(range, InputSql.begun(from, to));
    }

    private Mono<Inputs> read(InputRange range, UnaryOperator<Sql> when) {
        return Mono.zip(
                        range.classes().isEmpty()
                                ? Mono.just(List.<ReturnInput>of())
                                : database.list(InputSql.returns(range, when), InputRepository::ofReturn),
                        range.wantsPopulations()
                                ? database.list(InputSql.populations(range, when), InputRepository::ofPopulation)
                                : Mono.just(List.<PopulationInput>of()),
                        range.programmes().isEmpty()
                                ? Mono.just(List.<IntakeInput>of())
                                : database.list(InputSql.intakes(range, when), InputRepository::ofIntake))
                .map(read -> new Inputs(read.getT1(), read.getT2(), read.getT3()));
    }

    private static ReturnInput ofReturn(Readable row) {
        return new ReturnInput(
                required(row, 0, UUID.class),
                required(row, 1, Long.class),
                required(row, 2, Instant.class),
                text(row, 3),
                new RegionCode(text(row, 4)),
                required(row, 5, Integer.class),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                text(row, 9),
                values(row),
                notApplicable(required(row, 10, Integer.class)));
    }

    private static Map<ReturnItem, Long> values(Readable row) {
        Map<ReturnItem, Long> values = new EnumMap<>(ReturnItem.class);
        int column = FIRST_ITEM;
        for (ReturnItem item : ReturnItem.values()) {
            Long value = row.get(column++, Long.class);
            if (value != null) {
                values.put(item, value);
            }
        }
        return values;
    }

    private static Set<ReturnItem> notApplicable(int bits) {
        Set<ReturnItem> items = EnumSet.allOf(ReturnItem.class);
        items.removeIf(item -> (bits & item.bit()) == 0);
        return items;
    }

    private static PopulationInput ofPopulation(Readable row) {
        return new PopulationInput(
                required(row, 0, UUID.class),
                required(row, 1, Long.class),
                required(row, 2, Instant.class),
                text(row, 3),
                new RegionCode(text(row, 7)),
                new RegionCode(text(row, 4)),
                required(row, 5, Integer.class),
                text(row, 6),
                text(row, 8),
                row.get(9, Long.class),
                row.get(10, Long.class));
    }

    private static IntakeInput ofIntake(Readable row) {
        return new IntakeInput(
                required(row, 0, UUID.class),
                required(row, 1, Long.class),
                required(row, 2, Instant.class),
                text(row, 3),
                new RegionCode(text(row, 4)),
                required(row, 5, Integer.class),
                text(row, 6),
                TrainingKind.valueOf(text(row, 7)),
                text(row, 8),
                row.get(9, Long.class),
                row.get(10, Long.class));
    }
}
