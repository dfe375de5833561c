package org.minkang.pairing.statement;

import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Money;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.pairing.activity.ActivityField;
import org.minkang.pairing.activity.ActivityKind;
import org.minkang.pairing.contribution.ContributionKind;
import org.minkang.pairing.statement.SupportFigures.Activities;
import org.minkang.pairing.statement.SupportFigures.Given;
import org.minkang.pairing.statement.SupportFigures.PlanTasks;
import org.minkang.pairing.statement.SupportFigures.Training;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts what was recorded under pairings; who may see what of it is for the asker to settle. */
@Repository
class StatementRepository {

    private final Database database;

    StatementRepository(Database database) {
        this.database = database;
    }

    /** What was counted under one pairing. */
    record Of<T>(UUID pairingId, T figures) {}

    Mono<List<Of<Activities>>> activities(Collection<UUID> pairings, Period days) {
        return within(
                "select pairing_id, kind, field, count(*), sum(persons_reached) from activity"
                        + " where pairing_id = any($1) and held_on between $2 and $3 and status = 'CONFIRMED'"
                        + " group by 1, 2, 3",
                pairings,
                days,
                row -> new Activities(
                        ActivityKind.valueOf(text(row, 1)),
                        ActivityField.valueOf(text(row, 2)),
                        required(row, 3, Long.class),
                        required(row, 4, Long.class)));
    }

    Mono<List<Of<Given>>> given(Collection<UUID> pairings, Period days) {
        return within(
                "select pairing_id, kind, count(*), sum(amount) from contribution"
                        + " where pairing_id = any($1) and given_on between $2 and $3 and status = 'CONFIRMED'"
                        + " group by 1, 2",
                pairings,
                days,
                StatementRepository::readGiven);
    }

    Mono<List<Of<Training>>> training(Collection<UUID> pairings, Period days) {
        return within(
                "select pairing_id, sum(places), sum(persons) from training_place"
                        + " where pairing_id = any($1) and start_on between $2 and $3 group by 1",
                pairings,
                days,
                row -> new Training(required(row, 1, Long.class), required(row, 2, Long.class)));
    }

    /** Tasks that were done by the last of {@code days}. */
    Mono<List<Of<PlanTasks>>> done(Collection<UUID> pairings, Period days) {
        Sql sql = Sql.of(
                "select pairing_id, count(*) filter (where status in ('COMPLETED', 'CONFIRMED')),"
                        + " count(*) filter (where status = 'CONFIRMED') from plan_task"
                        + " where pairing_id = any($1) and completed_on <= $2 group by 1",
                pairings.toArray(UUID[]::new),
                days.end());
        return database.list(
                sql,
                row -> new Of<>(
                        required(row, 0, UUID.class),
                        new PlanTasks(0, required(row, 1, Long.class), required(row, 2, Long.class))));
    }

    private <T> Mono<List<Of<T>>> within(
            String sql, Collection<UUID> pairings, Period days, Function<Readable, T> figures) {
        return database.list(
                Sql.of(sql, pairings.toArray(UUID[]::new), days.start(), days.end()),
                row -> new Of<>(required(row, 0, UUID.class), figures.apply(row)));
    }

    private static Given readGiven(Readable row) {
        Money amount = new Money(required(row, 3, BigDecimal.class));
        long count = required(row, 2, Long.class);
        return ContributionKind.valueOf(text(row, 1)) == ContributionKind.FUNDS
                ? new Given(count, amount, Money.ZERO)
                : new Given(count, Money.ZERO, amount);
    }
}
