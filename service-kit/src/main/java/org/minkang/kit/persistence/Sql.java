package org.minkang.kit.persistence;

import io.r2dbc.spi.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.identifier.SocialCreditCode;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;

/**
 * One SQL statement in the making: text written in code, values only ever bound. Filters that were not asked for leave no trace, so
 * the text stays one of a small set that PostgreSQL has already prepared.
 */
public final class Sql {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");

    private final StringBuilder text;
    private final List<Object> values = new ArrayList<>();
    private int steps;
    private int lastStep;

    private Sql(String text) {
        this.text = new StringBuilder(text);
    }

    /** Starts with {@code text}; {@code $1…} in it stand for {@code values}, all of them present. */
    public static Sql of(String text, Object... values) {
        Sql sql = new Sql(text);
        sql.values.addAll(List.of(values));
        return sql;
    }

    /** Adds fixed text. */
    public Sql append(String more) {
        text.append(more);
        return this;
    }

    /** Adds another statement as a part of this one, its values with it. */
    public Sql append(Sql part) {
        int bound = values.size();
        text.append(PLACEHOLDER
                .matcher(part.text)
                .replaceAll(number -> "\\$" + (bound + Integer.parseInt(number.group(1)))));
        values.addAll(part.values);
        return this;
    }

    /** Puts fixed text in front. */
    public Sql before(String more) {
        text.insert(0, more);
        return this;
    }

    /**
     * Goes on with another change in the same statement, which starts with {@code next}: PostgreSQL makes all of them or none, in one
     * round trip and without a transaction to open. No step sees what another one of the statement writes.
     */
    public Sql then(String next) {
        String name = (steps++ == 0 ? "with step" : ", step") + steps;
        text.insert(lastStep, name + " as (").append(") ");
        lastStep = text.length();
        return append(next);
    }

    /** Binds a value and adds its placeholder. */
    public Sql value(Object value) {
        values.add(value);
        text.append('$').append(values.size());
        return this;
    }

    /** Binds a value that may be absent, then SQL null of {@code type}. */
    public Sql value(@Nullable Object value, Class<?> type) {
        return value(value == null ? Parameters.in(type) : value);
    }

    /** Adds {@code and <condition> <value>}, or nothing when the filter was not asked for. */
    public Sql and(String condition, @Nullable Object value) {
        return value == null
                ? this
                : append(" and ").append(condition).append(" ").value(value);
    }

    /** Adds {@code and <column> = <value>}, or nothing when the filter was not asked for. */
    public Sql andEqual(String column, @Nullable Object value) {
        return and(column + " =", value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** The same of an organisation's code. */
    public Sql andEqual(String column, @Nullable SocialCreditCode code) {
        return code == null ? this : andEqual(column, (Object) code.value());
    }

    /** Narrows to rows whose region lies in the scope; an empty scope finds nothing. */
    public Sql within(String column, RegionScope scope) {
        if (scope.covers(RegionCode.NATION)) {
            return this;
        }
        append(" and (");
        subtrees(column, scope);
        return append(")");
    }

    /** Narrows to rows of which either region lies in the scope; a list has {@link Sides} for it. */
    public Sql withinEither(String column, String other, RegionScope scope) {
        if (scope.covers(RegionCode.NATION)) {
            return this;
        }
        append(" and (");
        subtrees(column, scope);
        append(" or ");
        subtrees(other, scope);
        return append(")");
    }

    /** Narrows to rows whose region lies in the scope or has some of it inside: a county reads what its city laid down for all. */
    public Sql touching(String column, RegionScope scope) {
        if (scope.covers(RegionCode.NATION)) {
            return this;
        }
        append(" and (");
        subtrees(column, scope);
        String[] above = scope.above().stream().map(RegionCode::value).toArray(String[]::new);
        return append(" or ").append(column).append(" = any(").value(above).append("))");
    }

    /** Narrows to the subtree of {@code region}, by today's code when it is retired, or nothing when the filter was not asked for. */
    public Sql andWithin(String column, @Nullable RegionCode region) {
        return region == null
                ? this
                : within(column, RegionScope.of(Regions.standard().today(region)));
    }

    /** Adds {@code ($1, $2), ($3, $4)…}: one group of placeholders for each row. */
    public Sql rows(Collection<List<Object>> rows) {
        String separator = "";
        for (List<Object> row : rows) {
            append(separator).append("(");
            String comma = "";
            for (Object value : row) {
                append(comma).value(value);
                comma = ", ";
            }
            append(")");
            separator = ", ";
        }
        return this;
    }

    private void subtrees(String column, RegionScope scope) {
        if (scope.isNothing()) {
            append("false");
        }
        String separator = "";
        for (RegionCode root : scope.roots()) {
            append(separator);
            inSubtree(column, root);
            separator = " or ";
        }
    }

    /** A range instead of LIKE, so that a plain b-tree index serves it whatever plan PostgreSQL keeps and whatever its collation. */
    private void inSubtree(String column, RegionCode root) {
        String last = root.lastInside().value();
        if (last.equals(root.value())) {
            append(column).append(" = ").value(last);
        } else {
            append(column)
                    .append(" between ")
                    .value(root.value())
                    .append(" and ")
                    .value(last);
        }
    }

    /** {@code text} for a LIKE pattern, its wildcards meaning themselves. */
    public static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }

    @Override
    public String toString() {
        return values.stream().map(value -> "?").collect(Collectors.joining(",", text + " [", "]"));
    }
}
