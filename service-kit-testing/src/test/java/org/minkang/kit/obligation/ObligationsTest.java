package org.minkang.kit.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.testing.ServiceTest;
import org.minkang.kit.testing.TestPostgres.TestDatabase;
import org.minkang.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class ObligationsTest {

    private static final LocalDate DUE = LocalDate.of(2090, 6, 30);

    @Autowired
    private Obligations obligations;

    @Autowired
    private Database database;

    @Autowired
    private TestDatabase postgres;

    private final UUID entity = Ids.next();

    @BeforeEach
    void emptied() {
        postgres.execute("truncate obligation, journal");
    }

    @Test
    void opensAnObligationOnceHoweverOftenItIsAsked() {
        assertThat(opened(given("SUBMIT_PLANS", DUE), given("SIGN_AGREEMENT", DUE)))
                .hasSize(2);

        assertThat(opened(given("SIGN_AGREEMENT", DUE.plusYears(1)), given("REPORT", DUE)))
                .extracting(Obligation::kind)
                .containsExactly("REPORT");
        assertThat(kept()).extracting(Obligation::dueOn).containsOnly(DUE);
        assertThat(journaled("created")).isEqualTo(3);
    }

    @Test
    void opensNothingWhenTheCallersTransactionFails() {
        Mono<Object> failing = obligations
                .open(Given.BUREAU, List.of(given("REPORT", DUE)))
                .then(Mono.error(new IllegalStateException("the service's own step")));

        assertThatThrownBy(() -> database.inTransaction(failing).block()).hasMessageContaining("own step");

        assertThat(kept()).isEmpty();
        assertThat(journaled("created")).isZero();
    }

    @Test
    void keepsAnObligationUnderTheRegionsCodeOfToday() {
        assertThat(opened(Given.obligation(entity, "REPORT", "330103", DUE)))
                .extracting(obligation -> obligation.region().value())
                .containsExactly("330105");
        assertThat(kept()).extracting(obligation -> obligation.region().value()).containsExactly("330105");
    }

    @Test
    void fulfilsTheOpenOneOnceAndJournalsIt() {
        opened(given("REPORT", DUE), given("SIGN_AGREEMENT", DUE));

        Obligation fulfilled = Objects.requireNonNull(obligations
                .fulfil(Given.BUREAU, entity, "REPORT", DUE.plusDays(1))
                .block());

        assertThat(fulfilled.status()).isEqualTo(ObligationStatus.FULFILLED);
        assertThat(fulfilled.version()).isEqualTo(1);
        assertThat(kept()).contains(fulfilled);
        assertThat(obligations
                        .fulfil(Given.BUREAU, entity, "REPORT", DUE.plusDays(2))
                        .block())
                .isNull();
        assertThat(kept()).contains(fulfilled);
        assertThat(journaled("fulfilled")).isEqualTo(1);
    }

    @Test
    void owesAgainWhatWasMetAndRemindsOfIt() {
        opened(given("REPORT", DUE), given("SIGN_AGREEMENT", DUE));
        obligations.fulfil(Given.BUREAU, entity, "REPORT", DUE).block();

        Obligation owed = Objects.requireNonNull(obligations
                .reopen(Given.BUREAU, entity, "REPORT", DUE.plusDays(7))
                .block());

        assertThat(owed.status()).isEqualTo(ObligationStatus.OPEN);
        assertThat(owed.dueOn()).isEqualTo(DUE.plusDays(7));
        assertThat(kept()).contains(owed);
        assertThat(obligations
                        .reopen(Given.BUREAU, entity, "SIGN_AGREEMENT", DUE.plusDays(7))
                        .block())
                .isNull();
        assertThat(journaled("reopened")).isEqualTo(1);
        assertThat(database.one(
                                Sql.of("select next_reminder_on from obligation where id = $1", owed.id()),
                                row -> row.get(0, LocalDate.class))
                        .block())
                .isEqualTo(ReminderStep.FOURTEEN_DAYS_BEFORE.on(DUE.plusDays(7)));
    }

    @Test
    void opensAWholeSetAsItOpensEach() {
        UUID other = Ids.next();
        opened(given("REPORT", DUE));
        String single = journal("created");
        postgres.execute("truncate journal");

        Sql rows = Sql.of(
                "select programme_id, 'REPORT' as kind, title, owner_kind, owner_code, region_code, service, entity_type,"
                        + " e.id as entity_id, due_on, source_ref from obligation cross join (values ($1), ($2)) e(id)",
                entity,
                other);

        assertThat(obligations.openAll(Given.BUREAU, rows).block()).isEqualTo(1);
        assertThat(obligations.openAll(Given.BUREAU, rows).block()).isZero();
        assertThat(journaled("created")).isEqualTo(1);
        assertThat(journal("created").replace(other.toString(), entity.toString()))
                .isEqualTo(single);
        assertThat(database.list(
                                Sql.of("select distinct next_reminder_on from obligation"),
                                row -> row.get(0, LocalDate.class))
                        .block())
                .containsExactly(ReminderStep.FOURTEEN_DAYS_BEFORE.on(DUE));
    }

    @Test
    void fulfilsAWholeSetAsItFulfilsEach() {
        UUID other = Ids.next();
        opened(given("REPORT", DUE), given("SIGN_AGREEMENT", DUE), Given.obligation(other, "REPORT", "441322", DUE));
        obligations.fulfil(Given.BUREAU, other, "REPORT", DUE).block();
        String single = journal("fulfilled");
        Sql both = Sql.of("select unnest($1)", (Object) new UUID[] {entity, other});

        assertThat(obligations.fulfilAll(Given.BUREAU, both, "REPORT", DUE).block())
                .isEqualTo(1);

        assertThat(kept())
                .filteredOn(obligation -> obligation.status() == ObligationStatus.FULFILLED)
                .extracting(Obligation::kind, Obligation::fulfilledOn, Obligation::version)
                .containsExactly(tuple("REPORT", DUE, 1L));
        assertThat(journaled("fulfilled")).isEqualTo(2);
        assertThat(journal("fulfilled").replace(entity.toString(), other.toString()))
                .isEqualTo(single);
        assertThat(obligations.fulfilAll(Given.BUREAU, both, "REPORT", DUE).block())
                .isZero();
    }

    @Test
    void waivesAllThatIsStillOpen() {
        opened(given("REPORT", DUE), given("SIGN_AGREEMENT", DUE), given("SUBMIT_PLANS", DUE));
        obligations.fulfil(Given.BUREAU, entity, "REPORT", DUE).block();

        List<Obligation> waived =
                obligations.waiveAll(Given.BUREAU, entity, "撤回对口支援").block();

        assertThat(waived).extracting(Obligation::kind).containsExactlyInAnyOrder("SIGN_AGREEMENT", "SUBMIT_PLANS");
        assertThat(kept())
                .filteredOn(obligation -> obligation.status() == ObligationStatus.WAIVED)
                .extracting(Obligation::waiverReason)
                .containsExactly("撤回对口支援", "撤回对口支援");
        assertThat(journaled("waived")).isEqualTo(2);
    }

    private Obligation given(String kind, LocalDate dueOn) {
        return Given.obligation(entity, kind, "441322", dueOn);
    }

    private List<Obligation> opened(Obligation... given) {
        return Objects.requireNonNull(
                obligations.open(Given.BUREAU, List.of(given)).block());
    }

    private List<Obligation> kept() {
        return Objects.requireNonNull(obligations.of(Given.BUREAU, entity).block());
    }

    /** The newest row of an action but for who is meant and which row it is. */
    private String journal(String action) {
        return Objects.requireNonNull(database.one(
                        Sql.of(
                                "select concat_ws(' ', entity_type, entity_version, region_code, actor, client, trace_id,"
                                        + " before::jsonb - 'id', after::jsonb - 'id') from journal where action = $1 order by seq desc limit 1",
                                action),
                        row -> row.get(0, String.class))
                .block());
    }

    private long journaled(String action) {
        return Objects.requireNonNull(database.one(
                        Sql.of("select count(*) from journal where entity_type = 'obligation' and action = $1", action),
                        row -> row.get(0, Long.class))
                .block());
    }
}
