package org.minkang.pairing.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.kit.calendar.Period;
import org.minkang.kit.identifier.Ids;
import org.minkang.kit.institution.InstitutionClass;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.problem.CommonProblem;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.region.RegionCode;
import org.minkang.pairing.Given;
import org.minkang.pairing.Refusals;
import org.minkang.pairing.figure.DaySet;
import org.minkang.pairing.pairing.Party;
import org.minkang.pairing.pairing.Specialty;
import org.minkang.pairing.pairing.Stamp;

class PostingTest {

    private static final Stamp STAMP = new Stamp("clerk", Given.NOW);
    private static final LocalDate ARRIVAL = LocalDate.of(2012, 7, 30);
    private static final LocalDate END = LocalDate.of(2013, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2014, 1, 1);
    private static final Map<String, UnaryOperator<Posting>> TRANSITIONS = transitions();

    @TestFactory
    Stream<DynamicTest> takesExactlyTheTransitionsThatItNames() {
        return Stream.of(PostingStatus.values()).flatMap(status -> TRANSITIONS.entrySet().stream()
                .map(transition -> DynamicTest.dynamicTest(
                        status + " and " + transition.getKey(),
                        () -> takesOnlyWhatItNames(status, transition.getKey(), transition.getValue()))));
    }

    private static void takesOnlyWhatItNames(PostingStatus status, String name, UnaryOperator<Posting> transition) {
        Posting before = in(status);
        if (before.allowedTransitions().contains(name)) {
            assertThat(transition.apply(before).version()).isEqualTo(before.version() + 1);
        } else {
            ProblemException refusal = Refusals.of(() -> transition.apply(before));
            assertThat(refusal.type()).isEqualTo(CommonProblem.TRANSITION_NOT_ALLOWED);
            assertThat(refusal.extensions()).containsEntry("allowedTransitions", before.allowedTransitions());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT       | training report cancellation",
                "REPORTED    | training arrival cancellation",
                "ON_POST     | leave hand-over recall",
                "ON_LEAVE    | return",
                "HANDED_OVER | completion",
                "COMPLETED   | ''",
                "RECALLED    | ''",
                "CANCELLED   | ''"
            })
    void namesTheTransitionsOfEveryStatus(PostingStatus status, String names) {
        assertThat(String.join(" ", in(status).allowedTransitions())).isEqualTo(names);
    }

    @Test
    void namesNoTransitionThatDoesNotExist() {
        assertThat(Stream.of(PostingStatus.values()).flatMap(status -> status.allowedTransitions().stream()))
                .isSubsetOf(TRANSITIONS.keySet());
    }

    @Test
    void refusesArrivalOfWhoWasNotTrainedOrReportedByThen() {
        Posting untrained = drawn().report(ARRIVAL.minusDays(5), STAMP);
        Posting late = untrained.train(ARRIVAL.plusDays(1), STAMP);

        assertThat(Refusals.violations(() -> untrained.arrive(ARRIVAL, STAMP)))
                .containsExactly("/arrivedOn NOT_TRAINED");
        assertThat(Refusals.violations(() -> late.arrive(ARRIVAL.minusDays(6), STAMP)))
                .containsExactly("/arrivedOn NOT_TRAINED", "/arrivedOn NOT_REPORTED");
        assertThat(late.arrive(ARRIVAL.plusDays(1), STAMP).period()).isEqualTo(new Period(ARRIVAL.plusDays(1), END));
        assertThat(Refusals.violations(() -> late.arrive(END.plusDays(1), STAMP)))
                .containsExactly("/arrivedOn AFTER_PLANNED_END");
    }

    @Test
    void countsNoDayOfLeaveAsService() {
        Posting back = in(PostingStatus.ON_POST)
                .leave(LeaveKind.SICK, LocalDate.of(2012, 10, 8), STAMP)
                .comeBack(LocalDate.of(2012, 10, 15), STAMP);

        assertThat(back.served(TODAY).periods())
                .containsExactly(
                        new Period(ARRIVAL, LocalDate.of(2012, 10, 7)), new Period(LocalDate.of(2012, 10, 15), END));
        assertThat(back.served(ARRIVAL)).isEqualTo(DaySet.of(new Period(ARRIVAL, ARRIVAL)));
    }

    @Test
    void countsNobodyAwayUntilTheyAreBack() {
        Posting away = in(PostingStatus.ON_POST).leave(LeaveKind.SICK, LocalDate.of(2012, 10, 8), STAMP);

        assertThat(away.served(TODAY).periods()).containsExactly(new Period(ARRIVAL, LocalDate.of(2012, 10, 7)));
        assertThat(Refusals.violations(() -> away.comeBack(LocalDate.of(2012, 10, 8), STAMP)))
                .containsExactly("/returnedOn OUTSIDE_POSTING");
    }

    @Test
    void endsTheDayThePersonIsRecalledAndNotInTheMiddleOfALeave() {
        Posting back = in(PostingStatus.ON_POST)
                .leave(LeaveKind.ANNUAL, LocalDate.of(2012, 10, 8), STAMP)
                .comeBack(LocalDate.of(2012, 10, 15), STAMP);

        assertThat(back.recall(LocalDate.of(2012, 11, 30), "工作需要", STAMP).period())
                .isEqualTo(new Period(ARRIVAL, LocalDate.of(2012, 11, 30)));
        assertThat(Refusals.violations(() -> back.recall(LocalDate.of(2012, 10, 10), "工作需要", STAMP)))
                .containsExactly("/recalledOn OUTSIDE_POSTING");
        assertThat(Refusals.violations(() -> back.recall(END.plusDays(1), "工作需要", STAMP)))
                .containsExactly("/recalledOn OUTSIDE_POSTING");
    }

    @Test
    void expectsReportedStaffFromTomorrowOnAndDraftsNotAtAll() {
        Posting reported = in(PostingStatus.REPORTED);

        assertThat(reported.served(TODAY).days()).isZero();
        assertThat(reported.expected(ARRIVAL.minusDays(10)).periods()).containsExactly(new Period(ARRIVAL, END));
        assertThat(reported.expected(ARRIVAL).periods()).containsExactly(new Period(ARRIVAL.plusDays(1), END));
        assertThat(drawn().expected(ARRIVAL.minusDays(10)).days()).isZero();
    }

    private static Posting in(PostingStatus status) {
        return switch (status) {
            case DRAFT -> drawn();
            case REPORTED -> drawn().train(LocalDate.of(2012, 7, 20), STAMP).report(LocalDate.of(2012, 7, 25), STAMP);
            case ON_POST -> in(PostingStatus.REPORTED).arrive(ARRIVAL, STAMP);
            case ON_LEAVE -> in(PostingStatus.ON_POST).leave(LeaveKind.SICK, LocalDate.of(2012, 10, 8), STAMP);
            case HANDED_OVER -> in(PostingStatus.ON_POST).handOver(STAMP);
            case COMPLETED -> in(PostingStatus.HANDED_OVER).complete(END, STAMP);
            case RECALLED -> in(PostingStatus.ON_POST).recall(LocalDate.of(2012, 11, 30), "工作需要", STAMP);
            case CANCELLED -> drawn().cancel("因病不能派出", STAMP);
        };
    }

    private static Posting drawn() {
        return new Posting(
                Ids.next(),
                Ids.next(),
                party("A100", InstitutionLevel.SECONDARY, "441302"),
                party("C220", InstitutionLevel.PRIMARY, "441322"),
                new Person(UUID.randomUUID(), "GD-HZ-0001", "样**", "233", false),
                Specialty.MEDICAL,
                "内科",
                1,
                true,
                new Period(ARRIVAL, END),
                Preparation.NONE,
                List.of(),
                PostingStatus.DRAFT,
                null,
                0,
                Given.NOW,
                "clerk",
                Given.NOW,
                "clerk");
    }

    private static Party party(String classCode, InstitutionLevel level, String area) {
        return new Party(
                Ids.next(),
                Given.creditCode(area),
                "样例机构",
                new InstitutionClass(classCode),
                level,
                new RegionCode(area));
    }

    private static Map<String, UnaryOperator<Posting>> transitions() {
        Map<String, UnaryOperator<Posting>> transitions = new LinkedHashMap<>();
        transitions.put("training", before -> before.train(LocalDate.of(2012, 7, 21), STAMP));
        transitions.put("report", before -> before.report(LocalDate.of(2012, 7, 25), STAMP));
        transitions.put("arrival", before -> before.arrive(ARRIVAL, STAMP));
        transitions.put("leave", before -> before.leave(LeaveKind.ANNUAL, LocalDate.of(2012, 10, 1), STAMP));
        transitions.put("return", before -> before.comeBack(LocalDate.of(2012, 10, 15), STAMP));
        transitions.put("hand-over", before -> before.handOver(STAMP));
        transitions.put("completion", before -> before.complete(END, STAMP));
        transitions.put("recall", before -> before.recall(LocalDate.of(2012, 11, 30), "工作需要", STAMP));
        transitions.put("cancellation", before -> before.cancel("因病不能派出", STAMP));
        return transitions;
    }
}
