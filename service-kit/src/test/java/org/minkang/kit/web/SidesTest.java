package org.minkang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.kit.persistence.Columns;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.KitDatabase;
import org.minkang.kit.persistence.Side;
import org.minkang.kit.persistence.Sides;
import org.minkang.kit.persistence.Sight;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.persistence.Touching;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;

/** What a list finds branch by branch is what the condition as a whole finds, whoever asks. */
class SidesTest {

    private static final List<String> AREAS = List.of(
            "441302", "441303", "441322", "441323", "440304", "440305", "441900", "610102", "610113", "441300",
            "440000", "000000");
    private static final int ROWS = 400;

    private static final List<SortKey<Shared>> ORDERS = List.of(
            SortKey.date("day", "day", Shared::day), SortKey.text("region", "recipient_area", Shared::recipient));

    private static KitDatabase kit;

    record Shared(UUID id, String recipient, String supporter, LocalDate day, String note) {}

    @BeforeAll
    static void rowsBetweenCounties() {
        kit = KitDatabase.create();
        kit.run("create table shared (id uuid primary key, recipient_area text collate \"C\" not null,"
                + " supporter_area text collate \"C\" not null, day date not null, note json not null)");
        Random random = new Random(20121230);
        for (int row = 0; row < ROWS; row++) {
            kit.run("insert into shared values (uuidv7(), '%s', '%s', date '2012-07-01' + %d, '{\"n\": %d}')"
                    .formatted(county(random), county(random), random.nextInt(40), row % 7));
        }
    }

    @AfterAll
    static void close() {
        kit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "-day", "region", "-region"})
    void showsTheSamePagesAsTheConditionAsAWhole(String sort) {
        for (RegionScope scope : scopes()) {
            for (String region : List.of("", "441322", "441300", "440000", "610100", "000000")) {
                Sight sides = sides(scope, region.isEmpty() ? null : new RegionCode(region));

                assertThat(pages(sides, sort))
                        .as("%s of %s in %s", sort, scope, region)
                        .isEqualTo(whole(sides, sort));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "-day", "region", "-region"})
    void showsTheSamePagesOfOneSideAlone(String sort) {
        for (RegionScope scope : scopes()) {
            for (String region : List.of("", "441322", "441300", "440000", "610100", "000000")) {
                Sight side = new Side("recipient_area", scope, region.isEmpty() ? null : new RegionCode(region));

                assertThat(pages(side, sort))
                        .as("%s of %s in %s", sort, scope, region)
                        .isEqualTo(whole(side, sort));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "-day", "region", "-region"})
    void showsTheSamePagesOfWhatLiesInAScopeOrAboveIt(String sort) {
        for (RegionScope scope : scopes()) {
            Sight touching = new Touching("recipient_area", scope);

            assertThat(pages(touching, sort)).as("%s of %s", sort, scope).isEqualTo(whole(touching, sort));
        }
    }

    @Test
    void countsEachRowOnce() {
        Sides sides = sides(scope("441300", "610102"), null);

        Page<Shared> page = page(sides, new Paging(1, null, null, true));

        assertThat(page.page().total()).isEqualTo(whole(sides, "day").size());
    }

    @Test
    void appliesTheOtherFiltersToEveryBranch() {
        Sides sides = sides(scope("441300"), null);

        List<Shared> found = page(sides, new Paging(200, null, null, null), "3").items();

        assertThat(found)
                .isNotEmpty()
                .allMatch(row -> row.note().equals("{\"n\": 3}"))
                .containsExactlyElementsOf(whole(sides, "day").stream()
                        .filter(row -> row.note().equals("{\"n\": 3}"))
                        .toList());
    }

    private static String county(Random random) {
        return AREAS.get(random.nextInt(AREAS.size()));
    }

    private static List<RegionScope> scopes() {
        return List.of(
                RegionScope.nothing(),
                RegionScope.everywhere(),
                scope("441322"),
                scope("441300"),
                scope("441900"),
                scope("440000"),
                scope("441322", "441323", "610102"),
                scope("441300", "440304", "610000"),
                scope("110000"));
    }

    private static RegionScope scope(String... codes) {
        return RegionScope.of(Stream.of(codes).map(RegionCode::new).toList());
    }

    private static Sides sides(RegionScope scope, @Nullable RegionCode region) {
        return new Sides("recipient_area", "supporter_area", scope, region);
    }

    private static List<Shared> pages(Sight sight, String sort) {
        List<Shared> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Shared> page = page(sight, new Paging(30, cursor, sort, null));
            all.addAll(page.items());
            cursor = page.page().next();
        } while (cursor != null);
        return all;
    }

    private static List<Shared> whole(Sight sight, String sort) {
        String direction = sort.startsWith("-") ? " desc" : "";
        String column = sort.endsWith("day") ? "day" : "recipient_area";
        Sql sql = sight.narrow(Sql.of("select id, recipient_area, supporter_area, day, note from shared where true"))
                .append(" order by " + column + direction + ", id" + direction);
        return Objects.requireNonNull(database().list(sql, SidesTest::read).block());
    }

    private static Page<Shared> page(Sight sight, Paging paging) {
        return page(sight, paging, null);
    }

    private static Page<Shared> page(Sight sight, Paging paging, @Nullable String n) {
        return Objects.requireNonNull(Keyset.of(paging, ORDERS, Shared::id)
                .list(
                        database(),
                        sight,
                        select -> Sql.of(select + " from shared where true").andEqual("note ->> 'n'", n),
                        "id, recipient_area, supporter_area, day, note",
                        SidesTest::read)
                .block());
    }

    private static Database database() {
        return kit.database();
    }

    private static Shared read(Readable row) {
        return new Shared(
                Columns.required(row, 0, UUID.class),
                Columns.text(row, 1),
                Columns.text(row, 2),
                Columns.required(row, 3, LocalDate.class),
                Columns.text(row, 4));
    }
}
