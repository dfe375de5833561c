package org.minkang.kit.persistence;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.region.RegionCode;
import org.minkang.kit.region.RegionLevel;
import org.minkang.kit.region.RegionScope;
import org.minkang.kit.region.Regions;

/**
 * Rows that lie in one region, narrowed to those in a caller's scope. Each order of a list wants its indexes: {@code (left(<region>, 4),
 * <order>, id)} for prefectures, the same with 2 for provinces, which serves prefectures too where no long list is expected, and {@code
 * (<region>, <order>, id)} for counties. Without them it is slower and still right.
 *
 * @param column of the region
 * @param scope what the caller may see
 * @param region that the row is to lie in besides, subtree included; anywhere when null
 */
public record Side(
        String column, RegionScope scope, @Nullable RegionCode region) implements Sight {

    @Override
    public Sql narrow(Sql sql) {
        return sql.within(column, scope).andWithin(column, region);
    }

    @Override
    public List<UnaryOperator<Sql>> branches(String order) {
        RegionScope seen =
                region == null ? scope : scope.within(Regions.standard().today(region));
        return seen.isNothing()
                ? List.of(sql -> sql.append(" and false"))
                : seen.roots().stream()
                        .<UnaryOperator<Sql>>map(root -> sql -> in(sql, column, root, order))
                        .toList();
    }

    /**
     * An equality, so that the index which it leads gives the list's order; a list by region itself has it from the region's index. A
     * prefecture's rows are those of its province besides, for lists that have an index for provinces only.
     */
    static Sql in(Sql sql, String column, RegionCode root, String order) {
        if (root.level() == RegionLevel.NATION) {
            return sql;
        }
        if (column.equals(order) || root.level() == RegionLevel.COUNTY) {
            return sql.within(column, RegionScope.of(root));
        }
        return root.level() == RegionLevel.PROVINCE
                ? begins(sql, column, root)
                : begins(begins(sql, column, root.province()), column, root);
    }

    private static Sql begins(Sql sql, String column, RegionCode root) {
        String prefix = root.prefix();
        return sql.andEqual("left(" + column + ", " + prefix.length() + ")", prefix);
    }
}
