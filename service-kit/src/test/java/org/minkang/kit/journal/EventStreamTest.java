package org.minkang.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minkang.kit.journal.JournalRows.COUNTY;
import static org.minkang.kit.journal.JournalRows.OTHER_PROVINCE;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.identity.Caller;
import org.minkang.kit.persistence.KitDatabase;
import org.minkang.kit.region.RegionScope;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class EventStreamTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration NEVER = Duration.ofHours(1);

    private final KitDatabase postgres = KitDatabase.create();
    private final JournalFeed feed = new JournalFeed(postgres.database());
    private final LiveFeed live = new LiveFeed(feed, Duration.ofMillis(50));

    @BeforeEach
    void nobodyFollows() {
        assertThat(live.isFollowed()).isFalse();
    }

    @AfterEach
    void close() {
        assertThat(live.isFollowed()).isFalse();
        postgres.close();
    }

    @Test
    void sendsWhatThereIsAndThenWhatComes() {
        JournalRows.append(postgres.database(), COUNTY, 1, 250);

        StepVerifier.create(numbers(stream().follow(FeedPosition.START, RegionScope.everywhere(), null)))
                .expectNextSequence(IntStream.rangeClosed(1, 250).boxed().toList())
                .then(() -> JournalRows.append(postgres.database(), COUNTY, 251, 255))
                .expectNextSequence(IntStream.rangeClosed(251, 255).boxed().toList())
                .thenCancel()
                .verify(BOUND);
    }

    @Test
    void losesNothingForAnyFollowerWhileOthersComeAndGo() {
        Flux<Integer> follower = numbers(stream().follow(FeedPosition.START, RegionScope.everywhere(), null));
        Mono<List<List<Integer>>> all = Flux.range(0, 12)
                .flatMap(
                        number -> follower.delaySubscription(Duration.ofMillis(20L * number))
                                .take(100)
                                .collectList(),
                        12)
                .collectList();
        Mono<Boolean> writing = Mono.fromCallable(() -> {
                    JournalRows.append(postgres.database(), COUNTY, 1, 100);
                    return true;
                })
                .subscribeOn(Schedulers.boundedElastic());

        List<List<Integer>> read =
                Objects.requireNonNull(Mono.zip(all, writing).block(BOUND)).getT1();
        assertThat(read).hasSize(12).allSatisfy(numbers -> assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList()));
    }

    @Test
    void goesOnFromTheLastEventSeen() {
        JournalRows.append(postgres.database(), COUNTY, 1, 5);
        String third = stream()
                .follow(FeedPosition.START, RegionScope.everywhere(), null)
                .elementAt(2)
                .map(event -> Objects.requireNonNull(event.id()))
                .block(BOUND);

        FeedPosition seen = FeedPosition.parse(Objects.requireNonNull(third));
        StepVerifier.create(numbers(stream().follow(seen, RegionScope.everywhere(), null)))
                .expectNext(4, 5)
                .thenCancel()
                .verify(BOUND);
    }

    @Test
    void sendsEachFollowerOnlyItsRegionsAndKind() {
        JournalRows.append(postgres.database(), COUNTY, 0, 0);

        StepVerifier.create(numbers(stream().follow(FeedPosition.START, RegionScope.of(COUNTY), "pairing.signed")))
                .expectNext(0)
                .then(() -> JournalRows.append(postgres.database(), OTHER_PROVINCE, 1, 3))
                .then(() -> JournalRows.append(postgres.database(), COUNTY, 4, 4))
                .expectNext(4)
                .thenCancel()
                .verify(BOUND);
    }

    @Test
    void tellsAFollowerWithoutEventsHowFarItHasLooked() {
        JournalRows.append(postgres.database(), OTHER_PROVINCE, 1, 3);
        ServerSentEvent<CloudEvent> silence = stream(Duration.ofMillis(100), NEVER)
                .follow(FeedPosition.START, RegionScope.of(COUNTY), null)
                .blockFirst(BOUND);

        assertThat(Objects.requireNonNull(silence).data()).isNull();
        assertThat(silence.comment()).isNotNull();
        assertThat(silence.id())
                .isEqualTo(Objects.requireNonNull(feed.latest().block()).text());
    }

    @Test
    void cutsAFollowerThatTakesNothing() {
        JournalRows.append(postgres.database(), COUNTY, 1, 50);
        Flux<Integer> stalled = numbers(
                stream(NEVER, Duration.ofMillis(300)).follow(FeedPosition.START, RegionScope.everywhere(), null));

        StepVerifier.create(stalled, 10)
                .expectNextCount(10)
                .expectError(TimeoutException.class)
                .verify(BOUND);
    }

    @Test
    void endsWhenTheTokenHasToBeShownAgain() {
        EventStream brief =
                new EventStream(feed, live, new StreamProperties(NEVER, NEVER, NEVER, Duration.ofMillis(200)), "test");

        StepVerifier.create(brief.follow(FeedPosition.START, RegionScope.everywhere(), null))
                .expectComplete()
                .verify(BOUND);
    }

    @Test
    void isWokenByACommitInThisProcess() {
        LiveFeed asleep = new LiveFeed(feed, NEVER);
        EventStream stream = new EventStream(feed, asleep, new StreamProperties(NEVER, NEVER, NEVER, NEVER), "test");
        Journal journal = new Journal(postgres.database(), new JsonMapper(), asleep);

        JournalRows.append(postgres.database(), COUNTY, 6, 6);

        StepVerifier.create(numbers(stream.follow(FeedPosition.START, RegionScope.everywhere(), null)))
                .expectNext(6)
                .then(() -> postgres.database()
                        .inTransaction(journal.append(Caller.system("test"), JournalRows.signed(COUNTY, 7)))
                        .block())
                .expectNext(7)
                .thenCancel()
                .verify(BOUND);
    }

    @Test
    void refusesACursorThatIsNone() {
        assertThatThrownBy(() -> FeedPosition.parse("12")).hasMessageStartingWith("CURSOR_MALFORMED");
        assertThatThrownBy(() -> FeedPosition.parse("f".repeat(32))).hasMessageStartingWith("CURSOR_MALFORMED");
        assertThat(FeedPosition.parse(new FeedPosition(77, 3).text())).isEqualTo(new FeedPosition(77, 3));
        assertThat(FeedPosition.parse("latest")).isEqualTo(FeedPosition.LATEST);
    }

    private EventStream stream() {
        return stream(NEVER, NEVER);
    }

    private EventStream stream(Duration heartbeat, Duration stall) {
        return new EventStream(
                feed, live, new StreamProperties(Duration.ofMillis(50), heartbeat, stall, NEVER), "test");
    }

    private static Flux<Integer> numbers(Flux<ServerSentEvent<CloudEvent>> events) {
        return events.mapNotNull(ServerSentEvent::data)
                .map(event -> (int) event.subject().getLeastSignificantBits());
    }
}
