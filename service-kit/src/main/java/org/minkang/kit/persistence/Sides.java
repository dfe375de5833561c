package org.minkang.kit.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;

/**
 * Rows that lie in two regions at once, such as a pairing in those of its recipient and its supporter, narrowed to those of which either
 * lies in a caller's scope.
 *
 * <p>For this each order of a list wants an index for each side: {@code (left(<region>, 4), <order>, id)} for prefectures, the same with 2
 * for provinces, and {@code (<region>, <order>, id)} for counties. Without them it is slower and still right.
 *
 * @param column of the one region
 * @param other of the other region
 * @param scope what the caller may see
 * @param region that {@code column} is to lie in besides, subtree included; anywhere when null
 */
public record Sides(
        String column,
        String other,
        RegionScope scope,
        @Nullable RegionCode region) implements Sight {

    @Override
    public Sql narrow(Sql sql) {
        return sql.withinEither(column, other, scope).andWithin(column, region);
    }

    @Override
    public List<UnaryOperator<Sql>> branches(String order) {
        List<UnaryOperator<Sql>> branches = new ArrayList<>();
        if (region == null) {
            add(branches, column, scope, order);
            if (!scope.covers(RegionCode.NATION)) {
                add(branches, other, scope, order);
            }
        } else {
            addWithin(branches, Regions.standard().today(region), order);
        }
        return branches.isEmpty() ? List.of(sql -> sql.append(" and false")) : branches;
    }

    private void addWithin(List<UnaryOperator<Sql>> branches, RegionCode wanted, String order) {
        add(branches, column, scope.within(wanted), order);
        if (!scope.covers(wanted)) {
            scope.roots()
                    .forEach(root -> branches.add(
                            sql -> Side.in(sql, other, root, order).within(column, RegionScope.of(wanted))));
        }
    }

    private static void add(List<UnaryOperator<Sql>> branches, String side, RegionScope seen, String order) {
        seen.roots().forEach(root -> branches.add(sql -> Side.in(sql, side, root, order)));
    }
}
