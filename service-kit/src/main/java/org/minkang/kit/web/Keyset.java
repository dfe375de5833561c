package org.minkang.kit.web;

import com.github.f4b6a3.uuid.util.UuidValidator;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.persistence.Columns;
import org.minkang.kit.persistence.Database;
import org.minkang.kit.persistence.Sight;
import org.minkang.kit.persistence.Sql;
import org.minkang.kit.problem.ProblemException;
import org.minkang.kit.problem.Violation;
import reactor.core.publisher.Mono;

/**
 * Keyset paging of one list: goes on after the last row seen instead of counting rows to skip, so that a page deep in a large list
 * costs what the first one does and rows added meanwhile shift nothing.
 *
 * @param <T> the row type
 */
public final class Keyset<T> {

    private static final String COUNT = "select count(*)";
    private static final String SEPARATOR = "\u001f";

    private final SortKey<T> key;
    private final boolean descending;
    private final Paging paging;
    private final Function<T, UUID> id;

    private Keyset(SortKey<T> key, boolean descending, Paging paging, Function<T, UUID> id) {
        this.key = key;
        this.descending = descending;
        this.paging = paging;
        this.id = id;
    }

    /**
     * The order and place that {@code paging} asks for.
     *
     * @param keys the orders on offer, the usual one first
     * @throws ProblemException 422 when it asks for another order
     */
    public static <T> Keyset<T> of(Paging paging, List<SortKey<T>> keys, Function<T, UUID> id) {
        String wanted = paging.sort() == null ? keys.get(0).name() : paging.sort();
        boolean descending = wanted.startsWith("-");
        String name = descending ? wanted.substring(1) : wanted;
        SortKey<T> key = keys.stream()
                .filter(offered -> offered.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(Violation.at(
                        "?sort",
                        "SORT_NOT_ALLOWED",
                        name,
                        keys.stream().map(SortKey::name).collect(Collectors.joining(", ")))));
        return new Keyset<>(key, descending, paging, id);
    }

    /** Adds the condition, order and limit; one row more than a page, to see whether there is a next one. */
    public Sql apply(Sql sql) {
        if (paging.cursor() != null) {
            String[] after = decode(paging.cursor());
            sql.append(" and (" + key.column() + ", id) " + (descending ? "<" : ">") + " (")
                    .value(bound(after[1]))
                    .append(", ")
                    .value(UUID.fromString(after[2]))
                    .append(")");
        }
        return ordered(sql, key.column());
    }

    private Sql ordered(Sql sql, String column) {
        String direction = descending ? " desc" : "";
        return sql.append(" order by " + column + direction + ", id" + direction + " limit ")
                .value(paging.rows() + 1);
    }

    /**
     * The page, with the total when asked for.
     *
     * @param filtered makes {@code <select> from … where …} of the select list it is given
     * @param columns what a row is read from, the id among it
     */
    public Mono<Page<T>> list(
            Database database, Function<String, Sql> filtered, String columns, Function<Readable, T> row) {
        return list(database, apply(filtered.apply("select " + columns)), () -> filtered.apply(COUNT), row);
    }

    /**
     * The page of rows that somebody may see.
     *
     * @param filtered makes {@code <select> from … where …} of the select list it is given, without what {@code sight} says
     * @param columns the plain columns that a row is read from, the id among them
     */
    public Mono<Page<T>> list(
            Database database, Sight sight, Function<String, Sql> filtered, String columns, Function<Readable, T> row) {
        return list(database, merged(sight, filtered, columns), () -> sight.narrow(filtered.apply(COUNT)), row);
    }

    private Mono<Page<T>> list(Database database, Sql selected, Supplier<Sql> counted, Function<Readable, T> row) {
        Mono<List<T>> rows = database.list(selected, row);
        if (!paging.counted()) {
            return rows.map(found -> page(found, null));
        }
        Mono<Long> total = database.one(counted.get(), count -> Columns.required(count, 0, Long.class));
        return Mono.zip(rows, total, this::page);
    }

    /** A page of each branch, and of these rows those that come first. */
    private Sql merged(Sight sight, Function<String, Sql> filtered, String columns) {
        List<UnaryOperator<Sql>> branches = sight.branches(key.column());
        if (branches.size() == 1) {
            return apply(branches.get(0).apply(filtered.apply("select " + columns)));
        }
        String select = "select " + columns + ", " + key.column() + " as sort_key";
        Sql sql = Sql.of("select distinct on (sort_key, id) " + columns + " from (");
        String separator = "(";
        for (UnaryOperator<Sql> branch : branches) {
            sql.append(separator).append(apply(branch.apply(filtered.apply(select))));
            separator = ") union all (";
        }
        return ordered(sql.append(")) sides"), "sort_key");
    }

    /** Makes the page of the rows that the statement found. */
    public Page<T> page(List<T> rows, @Nullable Long total) {
        boolean more = rows.size() > paging.rows();
        List<T> items = more ? rows.subList(0, paging.rows()) : rows;
        return new Page<>(items, new Page.Position(more ? encode(items.get(items.size() - 1)) : null, total));
    }

    private String encode(T last) {
        String place = String.join(
                SEPARATOR, sortName(), key.value().apply(last), id.apply(last).toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private String[] decode(String cursor) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
        if (parts.length != 3
                || !parts[0].equals(sortName())
                || !UuidValidator.isValid(parts[2])
                || parts[1].indexOf('\0') >= 0) {
            throw malformed();
        }
        return parts;
    }

    private Object bound(String text) {
        try {
            return key.parse().apply(text);
        } catch (IllegalArgumentException | DateTimeException otherType) {
            throw malformed();
        }
    }

    private String sortName() {
        return (descending ? "-" : "") + key.name();
    }

    private static ProblemException malformed() {
        return ProblemException.invalid(Violation.at("?cursor", "CURSOR_MALFORMED"));
    }
}
