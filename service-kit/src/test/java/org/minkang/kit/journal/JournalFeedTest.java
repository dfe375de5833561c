package org.minkang.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minkang.kit.journal.JournalRows.COUNTY;
import static org.minkang.kit.journal.JournalRows.OTHER_PROVINCE;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minkang.kit.persistence.KitDatabase;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;

class JournalFeedTest {

    private final KitDatabase postgres = KitDatabase.create();
    private final JournalFeed feed = new JournalFeed(postgres.database());

    @BeforeEach
    void settle() {
        assertThat(feed.latest().block()).isEqualTo(FeedPosition.START);
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void pagesThroughEverythingInOrder() {
        JournalRows.append(postgres.database(), COUNTY, 1, 25);

        List<JournalEntry> read = readAll(FeedPosition.START, RegionScope.everywhere(), null, 10);

        assertThat(numbers(read)).containsExactlyElementsOf(upTo(25));
        assertThat(read).isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
    }

    @Test
    void holdsBackWhatALateCommitWouldPrecede() throws SQLException {
        try (Connection early = open();
                Connection late = open()) {
            JournalRows.append(early, COUNTY, 1);
            JournalRows.append(late, COUNTY, 2);
            late.commit();

            FeedSlice before = read(FeedPosition.START, 10);
            assertThat(before.entries()).isEmpty();

            early.commit();
            assertThat(numbers(read(before.next(), 10).entries())).containsExactly(1, 2);
        }
    }

    @Test
    void findsALowSequenceNumberThatCommitsInALaterTransaction() throws SQLException {
        try (Connection first = open();
                Connection second = open()) {
            transactionId(first);
            transactionId(second);
            JournalRows.append(second, COUNTY, 1);
            JournalRows.append(first, COUNTY, 2);
            first.commit();
            FeedSlice slice = read(FeedPosition.START, 10);
            assertThat(numbers(slice.entries())).containsExactly(2);

            second.commit();
            assertThat(numbers(read(slice.next(), 10).entries())).containsExactly(1);
        }
    }

    @Test
    void leavesOutWhatWasRolledBack() throws SQLException {
        try (Connection undone = open()) {
            JournalRows.append(undone, COUNTY, 1);
            undone.rollback();
        }
        JournalRows.append(postgres.database(), COUNTY, 2, 2);

        assertThat(numbers(read(FeedPosition.START, 10).entries())).containsExactly(2);
    }

    @Test
    void missesNothingWhileManyWriteAtOnce() throws Exception {
        int writers = 6;
        int each = 40;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<?>> done = IntStream.range(0, writers)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        write(writer, each);
                        return writer;
                    }))
                    .collect(Collectors.toList());
            List<JournalEntry> read = new ArrayList<>();
            FeedPosition position = FeedPosition.START;
            while (done.stream().anyMatch(writer -> !writer.isDone())) {
                FeedSlice slice = read(position, 7);
                read.addAll(slice.entries());
                position = slice.next();
            }
            for (Future<?> writer : done) {
                writer.get();
            }
            read.addAll(readAll(position, RegionScope.everywhere(), null, 50));

            assertThat(numbers(read)).doesNotHaveDuplicates().hasSize(writers * each);
            Set<Integer> expected = new HashSet<>(IntStream.range(0, writers)
                    .boxed()
                    .flatMap(writer -> IntStream.range(0, each).mapToObj(row -> writer * 1000 + row))
                    .toList());
            assertThat(new HashSet<>(numbers(read))).isEqualTo(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void showsOnlyTheCallersRegions() {
        JournalRows.append(postgres.database(), COUNTY, 1, 2);
        JournalRows.append(postgres.database(), OTHER_PROVINCE, 3, 4);

        RegionScope province = RegionScope.of(new RegionCode("370000"));
        assertThat(numbers(readAll(FeedPosition.START, province, null, 1))).containsExactly(1, 2);
        assertThat(readAll(FeedPosition.START, RegionScope.nothing(), null, 10)).isEmpty();
    }

    @Test
    void goesOnFromAnEmptyPageWithoutLookingAgain() {
        JournalRows.append(postgres.database(), OTHER_PROVINCE, 1, 3);

        FeedSlice empty =
                feed.read(FeedPosition.START, RegionScope.of(COUNTY), null, 10).block();
        assertThat(Objects.requireNonNull(empty).entries()).isEmpty();
        assertThat(empty.next()).isEqualTo(feed.latest().block());
        assertThat(empty.more()).isFalse();
    }

    @Test
    void saysThatMoreFollowsWhenTheWindowEndsBeforeAMatch() {
        postgres.run(
                "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, trace_id)"
                        + " select 'a', 'c', 'signed', 'pairing', gen_random_uuid(), 1, '110101', repeat('1', 32)"
                        + " from generate_series(1, " + (JournalFeed.WINDOW + 10) + ")");
        JournalRows.append(postgres.database(), COUNTY, 1, 1);

        FeedSlice first =
                feed.read(FeedPosition.START, RegionScope.of(COUNTY), null, 10).block();
        assertThat(Objects.requireNonNull(first).entries()).isEmpty();
        assertThat(first.more()).isTrue();
        assertThat(numbers(readAll(first.next(), RegionScope.of(COUNTY), null, 10)))
                .containsExactly(1);
    }

    @Test
    void filtersByKind() {
        JournalRows.append(postgres.database(), COUNTY, 1, 2);

        assertThat(readAll(FeedPosition.START, RegionScope.everywhere(), "pairing.signed", 10))
                .hasSize(2);
        assertThat(readAll(FeedPosition.START, RegionScope.everywhere(), "pairing.created", 10))
                .isEmpty();
    }

    @Test
    void waitsAtTheEndWhenAskedForTheLatest() {
        JournalRows.append(postgres.database(), COUNTY, 1, 3);

        FeedSlice latest = read(FeedPosition.LATEST, 10);
        assertThat(latest.entries()).isEmpty();
        JournalRows.append(postgres.database(), COUNTY, 4, 4);
        assertThat(numbers(read(latest.next(), 10).entries())).containsExactly(4);
    }

    @Test
    void readsPagesFromTheIndexWithoutSorting() throws SQLException {
        postgres.run(
                "insert into journal (actor, client, action, entity_type, entity_id, entity_version, region_code, trace_id)"
                        + " select 'a', 'c', 'signed', 'pairing', gen_random_uuid(), 1, '110101', repeat('1', 32)"
                        + " from generate_series(1, 5000)");
        postgres.run("analyze journal");
        String plan = plan("select seq from journal where (xid, seq) > (cast('1' as xid8), 1)"
                + " and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, seq limit 20");

        assertThat(plan).contains("journal_feed").doesNotContain("Sort").contains("Index Cond: ((ROW(xid, seq) > ");
        assertThat(plan)
                .contains("(xid < pg_snapshot_xmin(pg_current_snapshot()))")
                .doesNotContain("Filter");
    }

    private String plan(String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                ResultSet rows = connection.createStatement().executeQuery("explain " + sql)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private void write(int writer, int rows) throws SQLException {
        Random random = new Random(writer);
        try (Connection connection = open()) {
            int row = 0;
            while (row < rows) {
                int together = Math.min(rows - row, 1 + random.nextInt(4));
                for (int end = row + together; row < end; row++) {
                    JournalRows.append(connection, COUNTY, writer * 1000 + row);
                    connection.createStatement().execute("select pg_sleep(" + random.nextDouble() / 500 + ")");
                }
                connection.commit();
            }
        }
    }

    private Connection open() throws SQLException {
        Connection connection = postgres.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void transactionId(Connection connection) throws SQLException {
        connection.createStatement().execute("select pg_current_xact_id()");
    }

    private FeedSlice read(FeedPosition after, int limit) {
        return Objects.requireNonNull(
                feed.read(after, RegionScope.everywhere(), null, limit).block());
    }

    private List<JournalEntry> readAll(FeedPosition after, RegionScope scope, @Nullable String kind, int limit) {
        List<JournalEntry> read = new ArrayList<>();
        FeedSlice slice;
        FeedPosition position = after;
        do {
            slice = Objects.requireNonNull(
                    feed.read(position, scope, kind, limit).block());
            read.addAll(slice.entries());
            position = slice.next();
        } while (slice.more());
        return read;
    }

    private static List<Integer> numbers(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> (int) entry.entityId().getLeastSignificantBits())
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
