package org.minkang.kit.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.calendar.ChinaTime;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.journal.Journal;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Due dates lie far ahead, so that the service's own worker has nothing to do meanwhile. */
@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2090, 6, 30);

    @Autowired
    private Obligations obligations;

    @Autowired
    private ObligationRepository repository;

    @Autowired
    private Journal journal;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase postgres;

    @BeforeEach
    void emptied() {
        postgres.execute("truncate obligation, journal");
    }

    @Test
    void remindsOnceAtEachStep() {
        open(1);

        passOn(DUE.minusDays(15));
        assertThat(reminders()).isEmpty();
        passOn(DUE.minusDays(14));
        passOn(DUE.minusDays(13));
        assertThat(reminders()).containsExactly("FOURTEEN_DAYS_BEFORE");
        passOn(DUE.minusDays(7));
        passOn(DUE.minusDays(1));
        passOn(DUE);
        assertThat(reminders()).containsExactly("FOURTEEN_DAYS_BEFORE", "SEVEN_DAYS_BEFORE", "ONE_DAY_BEFORE");
        passOn(DUE.plusDays(1));
        passOn(DUE.plusYears(1));
        assertThat(reminders())
                .containsExactly("FOURTEEN_DAYS_BEFORE", "SEVEN_DAYS_BEFORE", "ONE_DAY_BEFORE", "OVERDUE");
    }

    @Test
    void passesOverTheStepsThatNobodyWasThereToGive() {
        open(1);

        passOn(DUE.minusDays(3));
        passOn(DUE.plusDays(9));

        assertThat(reminders()).containsExactly("SEVEN_DAYS_BEFORE", "OVERDUE");
    }

    @Test
    void remindsOnceHoweverManyReplicasRun() {
        open(150);

        Flux.range(0, 6)
                .flatMap(replica -> passUntilNothingWaits(DUE.minusDays(14)), 6)
                .then()
                .block();

        assertThat(reminders()).hasSize(150);
        assertThat(remindedObligations()).isEqualTo(150);
    }

    @Test
    void remindsOfNothingThatIsMetOrWaived() {
        List<Obligation> opened = open(2);
        obligations
                .fulfil(Given.BUREAU, opened.get(0).subject().entityId(), "REPORT", DUE)
                .block();
        obligations
                .waiveAll(Given.BUREAU, opened.get(1).subject().entityId(), "撤并")
                .block();

        passOn(DUE.plusDays(1));

        assertThat(reminders()).isEmpty();
    }

    private List<Obligation> open(int count) {
        List<Obligation> given = IntStream.range(0, count)
                .mapToObj(index -> Given.obligation(Ids.next(), "REPORT", "441322", DUE))
                .toList();
        return Objects.requireNonNull(obligations.open(Given.BUREAU, given).block());
    }

    private void passOn(LocalDate day) {
        passUntilNothingWaits(day).block();
    }

    private Mono<Void> passUntilNothingWaits(LocalDate day) {
        Reminders replica = new Reminders(repository, database, journal);
        return replica.pass(day.atTime(8, 0).atZone(ChinaTime.ZONE).toInstant())
                .repeat()
                .takeUntil(more -> !more)
                .then();
    }

    private List<String> reminders() {
        return Objects.requireNonNull(database.list(
                        Sql.of("select after ->> 'reminder' from journal where action = 'reminder' order by seq"),
                        row -> Objects.requireNonNull(row.get(0, String.class)))
                .block());
    }

    private long remindedObligations() {
        return Objects.requireNonNull(database.list(
                                Sql.of("select distinct entity_id from journal where action = 'reminder'"),
                                row -> Objects.requireNonNull(row.get(0, UUID.class)))
                        .block())
                .size();
    }
}
