package org.minkang.kit.persistence;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which rows of a table somebody may see.
 *
 * <p>No index gives what an {@code or} of regions or a range of them finds in the order of a list, so PostgreSQL would fetch and sort every
 * row of a prefecture for its first page. A list therefore asks branch by branch, each time for one page at most, and takes what comes first
 * of them all; a row that several of them find counts once.
 */
public interface Sight {

    /** Adds the condition as a whole. */
    Sql narrow(Sql sql);

    /**
     * The conditions each of which one index serves: the rows that they find together are those that {@link #narrow} finds.
     *
     * @param order the column by which the list is ordered
     * @return at least one
     */
    List<UnaryOperator<Sql>> branches(String order);
}
