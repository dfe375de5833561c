package org.minkang.kit.persistence;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.minkang.kit.region.RegionScope;

/**
 * Rows whose region lies in a caller's scope or has some of it inside: a county reads what its city laid down for all. It wants the indexes
 * of {@link Side}.
 *
 * @param column of the region
 * @param scope what the caller may see
 */
public record Touching(String column, RegionScope scope) implements Sight {

    @Override
    public Sql narrow(Sql sql) {
        return sql.touching(column, scope);
    }

    @Override
    public List<UnaryOperator<Sql>> branches(String order) {
        Stream<UnaryOperator<Sql>> above =
                scope.above().stream().map(code -> sql -> sql.andEqual(column, code.value()));
        return Stream.concat(new Side(column, scope, null).branches(order).stream(), above)
                .toList();
    }
}
