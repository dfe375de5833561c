package org.minkang.pairing.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.testing.Api;
import org.minkang.kit.testing.TestPostgres.TestDatabase;

/** Pairings with whatever may become of them, put behind the service's back: years of steps would take too long. */
final class RandomRosters {

    private static final List<String> BEGUN = List.of("ON_POST", "ON_LEAVE", "HANDED_OVER", "COMPLETED", "RECALLED");
    private static final List<String> NOT_BEGUN = List.of("DRAFT", "REPORTED", "REPORTED", "CANCELLED");
    private static final int YEAR = 365;

    private final TestDatabase database;
    private final List<Api.Answer> staff;
    private final Random random;

    RandomRosters(TestDatabase database, List<Api.Answer> staff, long seed) {
        this.database = database;
        this.staff = staff;
        this.random = new Random(seed);
    }

    /** Gives a pairing a course from {@code start} on, and postings. */
    void fill(UUID pairing, LocalDate start) {
        LocalDate end = start.plusDays(YEAR - 1);
        @Nullable LocalDate active = random.nextInt(5) == 0 ? null : start.plusDays(random.nextInt(40));
        @Nullable
        LocalDate terminated =
                active != null && random.nextInt(4) == 0 ? start.plusDays(260 + random.nextInt(60)) : null;
        String suspensions = active == null ? "" : suspensions(active);
        String status = active == null ? "SIGNED" : terminated == null ? "ACTIVE" : "TERMINATED";
        database.execute("""
                update pairing set start_on = '%2$s', end_on = '%3$s', last_on = '%4$s', active_on = %5$s, status = '%6$s',
                       end_reason = %7$s, agreement = '{"agreedOn": "2012-06-20", "seats": [%8$s]}', course = '%9$s'
                where id = '%1$s'
                """.formatted(
                        pairing,
                        start,
                        end,
                        terminated == null ? end : terminated,
                        active == null ? "null" : "'" + active + "'",
                        status,
                        terminated == null ? "null" : "'x'",
                        seats(),
                        course(active, suspensions, terminated)));
        IntStream.range(0, random.nextInt(9)).forEach(number -> post(pairing, start, active != null));
    }

    private static String course(@Nullable LocalDate active, String suspensions, @Nullable LocalDate terminated) {
        return "{\"suspensions\": [" + suspensions + "]"
                + (active == null ? "" : ", \"activeOn\": \"" + active + "\"")
                + (terminated == null ? "" : ", \"terminatedOn\": \"" + terminated + "\"") + "}";
    }

    private String seats() {
        String medical = "{\"specialty\": \"MEDICAL\", \"discipline\": \"内科\", \"headcount\": %d}"
                .formatted(1 + random.nextInt(3));
        String nursing = "{\"specialty\": \"NURSING\", \"discipline\": \"护理\", \"headcount\": %d}"
                .formatted(1 + random.nextInt(2));
        return random.nextBoolean() ? medical : medical + ", " + nursing;
    }

    /** Up to two, the second one perhaps open. */
    private String suspensions(LocalDate active) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> {
                    LocalDate from = active.plusDays(60L + number * 100L + random.nextInt(40));
                    boolean open = number == 1 && random.nextBoolean();
                    return "{\"from\": \"%s\", %s\"reason\": \"改建\"}"
                            .formatted(from, open ? "" : "\"to\": \"" + from.plusDays(random.nextInt(30)) + "\", ");
                })
                .collect(Collectors.joining(", "));
    }

    private void post(UUID pairing, LocalDate start, boolean active) {
        Api.Answer member = staff.get(random.nextInt(staff.size()));
        LocalDate from = start.plusDays(random.nextInt(300));
        LocalDate to = from.plusDays(random.nextInt(120));
        boolean begun = active && random.nextInt(4) > 0;
        List<String> statuses = begun ? BEGUN : NOT_BEGUN;
        boolean nursing = random.nextInt(3) == 0;
        database.execute("""
                insert into posting (id, pairing_id, supporter_code, supporter_area, supporter, recipient_code, recipient_area, recipient,
                    staff_id, person, specialty, discipline, batch, full_time, start_on, end_on, preparation, leaves, status, version,
                    created_at, created_by, updated_at, updated_by)
                select uuidv7(), p.id, p.supporter_code, p.supporter_area, p.supporter, p.recipient_code, p.recipient_area, p.recipient,
                    m.id, json_build_object('staffId', m.id, 'number', m.number, 'name', '样***', 'senior', false), '%3$s', '%4$s', 1,
                    false, '%5$s', '%6$s', '{}', '[%7$s]', '%8$s', 0, now(), 'x', now(), 'x'
                from pairing p, staff_member m where p.id = '%1$s' and m.id = '%2$s'
                """.formatted(
                        pairing,
                        member.id(),
                        nursing ? "NURSING" : "MEDICAL",
                        nursing ? "护理" : "内科",
                        from,
                        to,
                        begun ? leaves(from) : "",
                        statuses.get(random.nextInt(statuses.size()))));
    }

    /** Up to two, one after the other, the last one perhaps open. */
    private String leaves(LocalDate start) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(number -> {
                    LocalDate from = start.plusDays(number * 40L + random.nextInt(20));
                    boolean open = number == 1 && random.nextBoolean();
                    return "{\"kind\": \"SICK\", \"from\": \"%s\"%s}"
                            .formatted(from, open ? "" : ", \"to\": \"" + from.plusDays(random.nextInt(15)) + "\"");
                })
                .collect(Collectors.joining(", "));
    }
}
