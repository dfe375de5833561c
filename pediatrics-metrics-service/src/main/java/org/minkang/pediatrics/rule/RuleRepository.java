package org.minkang.pediatrics.rule;

import static org.minkang.kit.persistence.Columns.optional;
import static org.minkang.kit.persistence.Columns.required;
import static org.minkang.kit.persistence.Columns.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.institution.InstitutionGrade;
import org.minkang.kit.institution.InstitutionLevel;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;
import org.minkang.pediatrics.history.HistorySql;
import org.minkang.pediatrics.item.ReturnItem;
import org.minkang.pediatrics.resource.Figures;
import org.minkang.pediatrics.resource.Reported;
import org.minkang.pediatrics.rule.InstitutionFacts.ReturnState;
import org.minkang.pediatrics.rule.RegionFacts.Counted;
import org.minkang.pediatrics.total.RetiredCodes;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What rules look at, from PostgreSQL. */
@Repository
class RuleRepository {

    private static final String ITEMS = Stream.of(ReturnItem.values())
            .map(item -> "r." + item.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    private static final int FIRST_ITEM = 9;

    private final Database database;

    RuleRepository(Database database) {
        this.database = database;
    }

    /**
     * Institutions of a year in a region. What a return says of where its institution lay and of what class it was holds in its year,
     * whatever the registry has today and whatever is asked; those without a return are what the registry has.
     *
     * @param classes beginnings of their class codes
     * @param most rows at most
     */
    Mono<List<InstitutionFacts>> institutions(
            RegionCode region, int year, Collection<String> classes, @Nullable Instant asOf, int most) {
        RegionScope scope = RegionScope.of(region);
        String[] patterns = classes.stream().map(start -> start + "%").toArray(String[]::new);
        Sql registered = ofClass(registered("i.credit_code", year), "i.class_code", patterns)
                .within("i.area_code", Regions.standard().withRetired(scope));
        Sql reported = ofClass(returned("o.institution", year, asOf), "o.class_code", patterns)
                .within("o.area_code", scope);
        Sql sql = Sql.of(
                        "select asked.credit_code, coalesce(r.institution_name, i.name), coalesce(r.class_code, i.class_code),"
                                + " coalesce(r.area_code, i.area), i.credit_code is not null, i.level, i.grade, r.status,"
                                + " r.not_applicable, " + ITEMS + " from (")
                .append(registered)
                .append(" union ")
                .append(reported)
                .append(") asked left join (")
                .append(registered("i.*, " + RetiredCodes.today("i.area_code") + " as area", year))
                .append(") i on i.credit_code = asked.credit_code left join (")
                .append(returned("o.*", year, asOf))
                .append(") r on r.institution = asked.credit_code where true");
        return database.list(
                ofClass(sql, "coalesce(r.class_code, i.class_code)", patterns)
                        .within("coalesce(r.area_code, i.area)", scope)
                        .append(" order by 1 limit ")
                        .value(most),
                RuleRepository::institution);
    }

    private static Sql registered(String columns, int year) {
        return Sql.of("select " + columns + " from institution_copy i where (i.closed_on is null or i.closed_on >= ")
                .value(LocalDate.of(year, 12, 31))
                .append(")");
    }

    private static Sql returned(String columns, int year, @Nullable Instant asOf) {
        Sql sql = Sql.of("select " + columns + " from resource_return o where o.year = ")
                .value(year);
        return HistorySql.andKnown(sql, "o.", asOf);
    }

    private static Sql ofClass(Sql sql, String column, String[] patterns) {
        return sql.append(" and " + column + " like any (").value(patterns).append(")");
    }

    /** Residents by leaf of today, of the codes that are known. */
    Mono<Map<RegionCode, Counted>> residents(RegionCode region, int year, @Nullable Instant asOf) {
        Sql sql = Sql.of(
                        "select area_code, cast(sum(residents) as bigint), count(residents) from population where year = $1",
                        year)
                .within("area_code", RegionScope.of(region));
        return database.list(
                        HistorySql.andKnown(sql, "", asOf).append(" group by area_code having count(residents) > 0"),
                        row -> Map.entry(
                                new RegionCode(text(row, 0)),
                                new Counted(required(row, 1, Long.class), required(row, 2, Long.class))))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static InstitutionFacts institution(Readable row) {
        ReturnState state = state(row.get(7, String.class));
        return new InstitutionFacts(
                new SocialCreditCode(text(row, 0)),
                text(row, 1),
                text(row, 2),
                new RegionCode(text(row, 3)),
                required(row, 4, Boolean.class),
                optional(row, 5, InstitutionLevel::valueOf),
                optional(row, 6, InstitutionGrade::valueOf),
                state,
                state == ReturnState.RETURNED ? figures(row) : Figures.NONE);
    }

    private static ReturnState state(@Nullable String status) {
        if (status == null || status.equals("DRAFT")) {
            return ReturnState.OWED;
        }
        return status.equals("EXEMPTED") ? ReturnState.EXEMPT : ReturnState.RETURNED;
    }

    private static Figures figures(Readable row) {
        int notApplicable = required(row, 8, Integer.class);
        Map<ReturnItem, Reported> items = new EnumMap<>(ReturnItem.class);
        int place = 0;
        for (ReturnItem item : ReturnItem.values()) {
            Long value = row.get(FIRST_ITEM + place, Long.class);
            if (value != null) {
                items.put(item, Reported.of(value));
            } else if ((notApplicable >> place & 1) == 1) {
                items.put(item, new Reported(false, 0));
            }
            place++;
        }
        return new Figures(items);
    }
}
